// SPDX-License-Identifier: Apache-2.0
/** OpenStack Image, as far as this backend calls it. */
package io.cistern.vim.openstack.internal.glance;
