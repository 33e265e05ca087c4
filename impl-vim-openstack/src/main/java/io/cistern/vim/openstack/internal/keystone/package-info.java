// SPDX-License-Identifier: Apache-2.0
/** Signing in: credentials, tokens and the service catalogue of OpenStack Identity. */
package io.cistern.vim.openstack.internal.keystone;
