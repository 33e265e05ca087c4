// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

/** The quota of a project and what is used of it; a limit of -1 is none. Sizes in MiB. */
public record NovaLimits(
        long maxTotalInstances,
        long totalInstancesUsed,
        long maxTotalCores,
        long totalCoresUsed,
        long maxTotalRAMSize,
        long totalRAMUsed,
        long maxServerGroups,
        long totalServerGroupsUsed) {}
