// SPDX-License-Identifier: Apache-2.0
/** What the interfaces and requests of the VIM side share among themselves; not exported. */
package io.cistern.vim.internal;
