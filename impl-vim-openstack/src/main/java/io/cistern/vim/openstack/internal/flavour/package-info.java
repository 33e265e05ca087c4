// SPDX-License-Identifier: Apache-2.0
/** Compute flavours on OpenStack Compute. */
package io.cistern.vim.openstack.internal.flavour;
