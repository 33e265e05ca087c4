// SPDX-License-Identifier: Apache-2.0
/** OpenStack Compute, as far as this backend calls it. */
package io.cistern.vim.openstack.internal.nova;
