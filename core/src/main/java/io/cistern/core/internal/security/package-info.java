// SPDX-License-Identifier: Apache-2.0
/** Who calls, and what they may do. */
package io.cistern.core.internal.security;
