// SPDX-License-Identifier: Apache-2.0
/** One configured cloud: its endpoints, versions and failures, and what a call may do in it. */
package io.cistern.vim.openstack.internal.cloud;
