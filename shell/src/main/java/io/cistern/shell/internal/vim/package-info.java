// SPDX-License-Identifier: Apache-2.0
/** The commands of the VIM interfaces, {@code vim:}. */
package io.cistern.shell.internal.vim;
