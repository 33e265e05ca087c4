// SPDX-License-Identifier: Apache-2.0
/** A call: what it asks for, who waits for it, and how it can fail. */
package io.cistern.core.internal.call;
