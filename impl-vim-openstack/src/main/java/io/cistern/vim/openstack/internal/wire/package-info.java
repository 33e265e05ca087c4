// SPDX-License-Identifier: Apache-2.0
/** What the answers of all OpenStack services have in common. */
package io.cistern.vim.openstack.internal.wire;
