// SPDX-License-Identifier: Apache-2.0
/** What the cloud offers to be consumed. */
package io.cistern.vim.openstack.internal.information;
