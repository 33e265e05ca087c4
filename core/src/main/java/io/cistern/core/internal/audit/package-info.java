// SPDX-License-Identifier: Apache-2.0
/** Who did what, in a chain that shows every later change. */
package io.cistern.core.internal.audit;
