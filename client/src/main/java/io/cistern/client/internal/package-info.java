// SPDX-License-Identifier: Apache-2.0
/** How a call becomes HTTP requests, and their answers its result. */
package io.cistern.client.internal;
