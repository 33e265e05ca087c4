// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityOrAntiAffinityResourceList;
import io.cistern.vim.AffinityScope;
import io.cistern.vim.AffinityType;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import io.cistern.vim.openstack.internal.nova.NovaServerGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a machine came to run on a host that its constraints allow. Nova's scheduler ignores lists of machines unless
 * the filters for them are enabled, which they are not by default; and what a group says is a wish where its policy is a
 * soft one or lets several share a host. Only strict groups need no look.
 */
final class HostConstraints {

    private static final String CONSTRAINTS = "affinityOrAntiAffinityConstraints";

    private final CloudAccess cloud;

    HostConstraints(CloudAccess cloud) {
        this.cloud = cloud;
    }

    /**
     * Checks where it came to be.
     *
     * @throws InfrastructureException NO_CAPACITY: it is where it should not be
     */
    void verify(List<AffinityOrAntiAffinityConstraint> constraints, NovaServer made) {
        for (int i = 0; i < constraints.size(); i++) {
            AffinityOrAntiAffinityConstraint constraint = constraints.get(i);
            if (constraint.scope().orElse(AffinityScope.NFVI_NODE) == AffinityScope.NFVI_NODE) {
                String path = CONSTRAINTS + "[" + i + "]";
                boolean together = constraint.type() == AffinityType.AFFINITY;
                verify(listed(constraint), together, made, path, "have SameHostFilter and DifferentHostFilter enabled");
                verify(
                        wished(constraint),
                        together,
                        made,
                        path,
                        "make a group by this interface: its policy is strict");
            }
        }
    }

    /** Those that were removed meanwhile do not count. */
    private void verify(Stream<String> others, boolean together, NovaServer made, String path, String remedy) {
        others.filter(id -> !id.equals(made.id()))
                .flatMap(id -> cloud.nova().server(id).stream())
                .filter(other -> !other.isBeingDeleted() && other.isOnHostOf(made) != together)
                .findFirst()
                .ifPresent(other -> {
                    throw new InfrastructureException(
                            ErrorCode.NO_CAPACITY,
                            path + ": the scheduler did not keep to it: compute resource " + made.id()
                                    + (together ? " is not on the host of " : " is on the host of ") + other.id(),
                            ErrorDetails.builder()
                                    .attribute(path)
                                    .rule("leaves a host to run on, and a scheduler that obeys it")
                                    .remedy("relax the constraint, or " + remedy)
                                    .origin(ErrorOrigin.BACKEND)
                                    .build());
                });
    }

    private static Stream<String> listed(AffinityOrAntiAffinityConstraint constraint) {
        return constraint
                .affinityOrAntiAffinityResourceList()
                .map(AffinityOrAntiAffinityResourceList::resourceId)
                .stream()
                .flatMap(List::stream);
    }

    /** The members of a group that is not strict. One that has no host yet will not look at this machine when it has. */
    private Stream<String> wished(AffinityOrAntiAffinityConstraint constraint) {
        Optional<NovaServerGroup> group =
                constraint.affinityOrAntiAffinityResourceGroupId().flatMap(cloud.nova()::serverGroup);
        return group.filter(found -> !found.isStrict()).stream().flatMap(found -> found.members().stream());
    }
}
