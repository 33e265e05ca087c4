// SPDX-License-Identifier: Apache-2.0
/** B4: every operation of the backend behind the real gateway, with everything that can happen to each of its requests. */
package io.cistern.vim.openstack.internal.leak;
