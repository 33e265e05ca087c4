// SPDX-License-Identifier: Apache-2.0
/** Virtualised network resources on OpenStack Networking. */
package io.cistern.vim.openstack.internal.network;
