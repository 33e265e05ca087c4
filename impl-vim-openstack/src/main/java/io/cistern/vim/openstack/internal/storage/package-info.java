// SPDX-License-Identifier: Apache-2.0
/** Virtualised storage resources on OpenStack Block Storage. */
package io.cistern.vim.openstack.internal.storage;
