// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

/** One quota of a project and what is used of it; a limit of -1 is none. */
public record NeutronQuota(long limit, long used, long reserved) {}
