// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.internal;

import io.cistern.internal.Constraints;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityOrAntiAffinityResourceList;
import io.cistern.vim.MigrationConstraint;
import java.util.List;
import java.util.Optional;

/** Rules that requests on compute, network and storage have in common. */
public final class SharedRules {

    private SharedRules() {}

    /** Affinity and anti-affinity rules: each by exactly one of list and group. */
    public static void affinity(String path, List<AffinityOrAntiAffinityConstraint> constraints) {
        Constraints.each(path, constraints, (at, constraint) -> {
            Optional<AffinityOrAntiAffinityResourceList> list = constraint.affinityOrAntiAffinityResourceList();
            Optional<String> group = constraint.affinityOrAntiAffinityResourceGroupId();
            Constraints.check(
                    list.isPresent() != group.isPresent(),
                    at,
                    "has exactly one of affinityOrAntiAffinityResourceList and affinityOrAntiAffinityResourceGroupId",
                    list.isPresent() ? "remove one of the two" : "add one of the two");
            Constraints.identifier(at + ".affinityOrAntiAffinityResourceGroupId", group);
            list.ifPresent(resources -> Constraints.identifiers(
                    at + ".affinityOrAntiAffinityResourceList.resourceId",
                    resources.resourceId(),
                    Constraints.MAX_TARGETS));
        });
    }

    /** Where a resource is moved to: a zone, a host or both. */
    public static void migration(String path, Optional<MigrationConstraint> migrationConstraint) {
        migrationConstraint.ifPresent(constraint -> {
            Constraints.check(
                    constraint.zoneId().isPresent() || constraint.hostId().isPresent(),
                    path,
                    "names a zoneId or a hostId",
                    "add one or leave " + path + " out");
            Constraints.identifier(path + ".zoneId", constraint.zoneId());
            Constraints.identifier(path + ".hostId", constraint.hostId());
        });
    }
}
