// SPDX-License-Identifier: Apache-2.0
/** OpenStack Block Storage, as it is spoken on the wire. */
package io.cistern.vim.openstack.internal.cinder;
