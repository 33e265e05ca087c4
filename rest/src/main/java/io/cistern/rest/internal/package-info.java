// SPDX-License-Identifier: Apache-2.0
/** The interfaces over HTTP. */
package io.cistern.rest.internal;
