// SPDX-License-Identifier: Apache-2.0
/** The gateway and everything that must outlive a backend. */
package io.cistern.core.internal;
