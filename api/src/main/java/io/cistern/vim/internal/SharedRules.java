// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.internal;

import io.cistern.internal.Constraints;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityOrAntiAffinityResourceList;
import io.cistern.vim.MigrationConstraint;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Rules that requests on compute, network and storage have in common. */
public final class SharedRules {

    /** The most identifiers in one request that removes resources. */
    public static final int MAX_TARGETS = 1_000;

    /** The most elements of any other list in a request. */
    public static final int MAX_ELEMENTS = 64;

    private SharedRules() {}

    /** Applies a rule to every element of a list of limited length. */
    public static <T> void each(String path, List<T> elements, BiConsumer<String, T> rule) {
        Constraints.maxItems(path, elements, MAX_ELEMENTS);
        for (int i = 0; i < elements.size(); i++) {
            rule.accept(path + "[" + i + "]", elements.get(i));
        }
    }

    /** No value twice. */
    public static void distinct(String path, Stream<String> values, String what) {
        Set<String> seen = new HashSet<>();
        values.filter(value -> !seen.add(value)).findFirst().ifPresent(value -> {
            throw Constraints.violation(
                    path, "names no " + what + " twice, but " + value + " is", "remove the repetition");
        });
    }

    /** Free text of one line, such as a location or a policy. */
    public static void text(String path, Optional<String> text) {
        text.ifPresent(value -> Constraints.text(path, value));
    }

    /** Affinity and anti-affinity rules: each by exactly one of list and group. */
    public static void affinity(String path, List<AffinityOrAntiAffinityConstraint> constraints) {
        each(path, constraints, (at, constraint) -> {
            Optional<AffinityOrAntiAffinityResourceList> list = constraint.affinityOrAntiAffinityResourceList();
            Optional<String> group = constraint.affinityOrAntiAffinityResourceGroupId();
            Constraints.check(
                    list.isPresent() != group.isPresent(),
                    at,
                    "has exactly one of affinityOrAntiAffinityResourceList and affinityOrAntiAffinityResourceGroupId",
                    list.isPresent() ? "remove one of the two" : "add one of the two");
            Constraints.identifier(at + ".affinityOrAntiAffinityResourceGroupId", group);
            list.ifPresent(resources -> Constraints.identifiers(
                    at + ".affinityOrAntiAffinityResourceList.resourceId", resources.resourceId(), MAX_TARGETS));
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

    /** Something to do: at least one of the changes that an update can carry. */
    public static void somethingToChange(boolean anything, String attribute, String alternatives) {
        Constraints.check(anything, attribute, "or another change is given", "give at least one of " + alternatives);
    }
}
