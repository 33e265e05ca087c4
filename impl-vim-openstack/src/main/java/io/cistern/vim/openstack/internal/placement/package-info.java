// SPDX-License-Identifier: Apache-2.0
/** What OpenStack Placement knows of hosts. */
package io.cistern.vim.openstack.internal.placement;
