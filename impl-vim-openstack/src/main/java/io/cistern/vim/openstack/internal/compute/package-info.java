// SPDX-License-Identifier: Apache-2.0
/** Virtualised compute resources on OpenStack Compute. */
package io.cistern.vim.openstack.internal.compute;
