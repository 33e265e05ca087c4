// SPDX-License-Identifier: Apache-2.0
/** One HTTP exchange: from headers and parameters to a call, from a result or a failure to an answer. */
package io.cistern.rest.internal.http;
