// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.OperationContext;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroup;
import io.cistern.vim.AffinityOrAntiAffinityResourceList;
import io.cistern.vim.compute.VirtualCompute;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses hosts: together with or apart from other machines. */
final class Placement {
    private final SimulatedCloud cloud;
    private final Resources<VirtualCompute> machines;
    private final Resources<AffinityOrAntiAffinityResourceGroup> groups;

    Placement(
            SimulatedCloud cloud,
            Resources<VirtualCompute> machines,
            Resources<AffinityOrAntiAffinityResourceGroup> groups) {
        this.cloud = cloud;
        this.machines = machines;
        this.groups = groups;
    }

    /** Refuses rules that name what is not there. Errors: INVALID_ARGUMENT. */
    void check(OperationContext context, List<AffinityOrAntiAffinityConstraint> rules) {
        for (int i = 0; i < rules.size(); i++) {
            String path = "affinityOrAntiAffinityConstraints[" + i + "].";
            rules.get(i)
                    .affinityOrAntiAffinityResourceGroupId()
                    .ifPresent(id -> groups.reference(context, path + "affinityOrAntiAffinityResourceGroupId", id));
            listed(rules.get(i))
                    .forEach(id ->
                            machines.reference(context, path + "affinityOrAntiAffinityResourceList.resourceId", id));
        }
    }

    /** The first of some hosts that the rules allow. Errors: NO_CAPACITY. */
    String hostAmong(List<String> hosts, List<AffinityOrAntiAffinityConstraint> rules) {
        return hosts.stream()
                .filter(host -> rules.stream().allMatch(rule -> allows(rule, host)))
                .findFirst()
                .orElseThrow(() -> new InfrastructureException(
                        ErrorCode.NO_CAPACITY,
                        "None of the hosts " + hosts + " satisfies the constraints; relax them",
                        ErrorDetails.builder()
                                .attribute("affinityOrAntiAffinityConstraints")
                                .rule("one host satisfies all constraints")
                                .remedy("relax them")
                                .build()));
    }

    private boolean allows(AffinityOrAntiAffinityConstraint rule, String host) {
        List<String> members = rule.affinityOrAntiAffinityResourceGroupId()
                .flatMap(cloud.groups::find)
                .map(AffinityOrAntiAffinityResourceGroup::resourceId)
                .orElseGet(() -> listed(rule));
        Set<String> taken = members.stream()
                .flatMap(member -> cloud.machines.find(member).stream())
                .flatMap(machine -> machine.hostId().stream())
                .collect(Collectors.toSet());
        return switch (rule.type()) {
            case AFFINITY -> taken.isEmpty() || taken.equals(Set.of(host));
            case ANTI_AFFINITY -> !taken.contains(host);
        };
    }

    private static List<String> listed(AffinityOrAntiAffinityConstraint rule) {
        return rule.affinityOrAntiAffinityResourceList()
                .map(AffinityOrAntiAffinityResourceList::resourceId)
                .orElse(List.of());
    }
}
