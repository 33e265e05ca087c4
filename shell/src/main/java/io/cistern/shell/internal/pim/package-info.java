// SPDX-License-Identifier: Apache-2.0
/** The commands of the PIM interfaces, {@code pim:}. */
package io.cistern.shell.internal.pim;
