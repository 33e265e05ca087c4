// SPDX-License-Identifier: Apache-2.0
/** What a gateway would give: a journal in memory and the context of a call. */
package io.cistern.vim.openstack.internal.testing;
