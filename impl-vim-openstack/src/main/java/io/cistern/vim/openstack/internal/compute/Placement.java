// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.InfrastructureException;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.AffinityOrAntiAffinityResourceList;
import io.cistern.vim.AffinityScope;
import io.cistern.vim.AffinityType;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.References;
import io.cistern.vim.openstack.internal.cloud.ZoneChoice;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import io.cistern.vim.openstack.internal.nova.NovaServerGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a compute resource is to run.
 *
 * @param zone an availability zone
 * @param host a hypervisor, by name
 * @param hints what the scheduler is told
 */
record Placement(Optional<String> zone, Optional<String> host, Map<String, Object> hints) {

    private static final String CONSTRAINTS = "affinityOrAntiAffinityConstraints";
    private static final String LOCATION = "locationConstraints";

    /**
     * Resolves constraints.
     *
     * @throws InfrastructureException INVALID_ARGUMENT: something named is not there; NOT_SUPPORTED: OpenStack cannot
     */
    static Placement of(AllocateComputeRequest request, CloudAccess cloud, CallScope scope) {
        Builder placement = new Builder(cloud, scope);
        request.locationConstraints().ifPresent(placement::location);
        List<AffinityOrAntiAffinityConstraint> constraints = request.affinityOrAntiAffinityConstraints();
        for (int i = 0; i < constraints.size(); i++) {
            placement.affinity(CONSTRAINTS + "[" + i + "]", constraints.get(i));
        }
        return new Placement(placement.zone.chosen(), placement.host, placement.hints());
    }

    /** A machine that a constraint lists, which must be there. */
    static NovaServer listed(String path, int index, String id, CloudAccess cloud, CallScope scope) {
        return References.existing(
                path + ".affinityOrAntiAffinityResourceList.resourceId[" + index + "]",
                "compute resource",
                id,
                cloud.nova().server(id).filter(server -> scope.sees(server.projectId())));
    }

    private static final class Builder {

        private final CloudAccess cloud;
        private final CallScope scope;
        private final List<String> sameHost = new ArrayList<>();
        private final List<String> differentHost = new ArrayList<>();
        private final ZoneChoice zone;
        private Optional<String> host = Optional.empty();
        private Optional<String> group = Optional.empty();

        private Builder(CloudAccess cloud, CallScope scope) {
            this.cloud = cloud;
            this.scope = scope;
            this.zone = new ZoneChoice(() -> cloud.lookups().zones(cloud));
        }

        /** {@code zone:<name>}, {@code host:<name>} or the name of a zone; several are separated by semicolons. */
        private void location(String location) {
            for (String part : location.split(";")) {
                if (part.strip().startsWith("host:")) {
                    host = Optional.of(part.strip().substring("host:".length()));
                } else {
                    zone.in(LOCATION, part.strip().replaceFirst("^zone:", ""));
                }
            }
        }

        private void affinity(String path, AffinityOrAntiAffinityConstraint constraint) {
            AffinityScope extent = constraint.scope().orElse(AffinityScope.NFVI_NODE);
            boolean together = constraint.type() == AffinityType.AFFINITY;
            switch (extent) {
                case NFVI_POP -> {
                    if (!together) {
                        throw unsupported(path + ".scope", "one VIM is one NFVI-PoP", "allocate on another VIM");
                    }
                }
                case NFVI_NODE -> node(path, constraint, together);
                case ZONE -> zones(path, constraint, together);
                case VIRTUAL_SWITCH_OR_ROUTER, PHYSICAL_NIC, PHYSICAL_NETWORK ->
                    throw unsupported(
                            path + ".scope", "compute resources have no scope " + extent, "choose NFVI_NODE or ZONE");
            }
        }

        private void node(String path, AffinityOrAntiAffinityConstraint constraint, boolean together) {
            constraint.affinityOrAntiAffinityResourceGroupId().ifPresent(id -> inGroup(path, id, constraint.type()));
            List<NovaServer> listed = listed(path, constraint);
            if (together && listed.stream().anyMatch(server -> !server.isOnHostOf(listed.get(0)))) {
                // Nova would be content with the host of any of them.
                throw BuildFailures.noPlace(path, "those that are listed run on several hosts");
            }
            (together ? sameHost : differentHost)
                    .addAll(listed.stream().map(NovaServer::id).toList());
        }

        private void inGroup(String path, String id, AffinityType type) {
            String at = path + ".affinityOrAntiAffinityResourceGroupId";
            NovaServerGroup known = References.existing(
                    at,
                    "affinity group",
                    id,
                    cloud.nova().serverGroup(id).filter(found -> scope.sees(found.projectId())));
            if (AffinityGroups.typeOf(known) != type) {
                throw InfrastructureException.invalidArgument(
                        path + ".type",
                        "is that of the group, " + AffinityGroups.typeOf(known),
                        "correct it or name another group");
            }
            if (group.isPresent()) {
                throw unsupported(at, "a server of OpenStack is in one group only", "name one group");
            }
            group = Optional.of(id);
        }

        private void zones(String path, AffinityOrAntiAffinityConstraint constraint, boolean together) {
            if (constraint.affinityOrAntiAffinityResourceGroupId().isPresent()) {
                throw unsupported(path + ".scope", "groups of OpenStack are of hosts", "list the resources instead");
            }
            List<String> used = listed(path, constraint).stream()
                    .flatMap(server -> server.availabilityZone().stream())
                    .distinct()
                    .toList();
            if (together) {
                used.forEach(name -> zone.in(path, name));
            } else {
                zone.apartFrom(path, used);
            }
        }

        private List<NovaServer> listed(String path, AffinityOrAntiAffinityConstraint constraint) {
            List<String> ids = constraint
                    .affinityOrAntiAffinityResourceList()
                    .map(AffinityOrAntiAffinityResourceList::resourceId)
                    .orElse(List.of());
            List<NovaServer> servers = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                servers.add(Placement.listed(path, i, ids.get(i), cloud, scope));
            }
            return servers;
        }

        private Map<String, Object> hints() {
            Map<String, Object> hints = new LinkedHashMap<>();
            group.ifPresent(id -> hints.put("group", id));
            if (!sameHost.isEmpty()) {
                hints.put("same_host", sameHost);
            }
            if (!differentHost.isEmpty()) {
                hints.put("different_host", differentHost);
            }
            return hints;
        }

        private static InfrastructureException unsupported(String path, String why, String remedy) {
            return InfrastructureException.valueNotSupported(path, why, remedy);
        }
    }
}
