// SPDX-License-Identifier: Apache-2.0
/** The VIM backend for OpenStack. */
package io.cistern.vim.openstack.internal;
