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
import io.cistern.vim.MigrationConstraint;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.References;
import io.cistern.vim.openstack.internal.nova.NovaHypervisor;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a machine may be moved to. Nova applies the rules of its server group again, but no lists of resources: with a
 * constraint the host is chosen here.
 */
final class MigrationTarget {

    /** Stands for a host of Nova's choice. */
    static final String ANY = "any";

    private static final String CONSTRAINTS = "affinityOrAntiAffinityConstraints";

    private final CallScope scope;
    private final CloudAccess cloud;
    private final NovaServer server;

    MigrationTarget(CallScope scope, CloudAccess cloud, NovaServer server) {
        this.scope = scope;
        this.cloud = cloud;
        this.server = server;
    }

    /**
     * Chooses a host.
     *
     * @return as Nova names it as a target; empty: Nova chooses
     * @throws InfrastructureException INVALID_ARGUMENT: no such host or zone; CONFLICT: it is there already;
     *     NO_CAPACITY: the host is down, or none satisfies the constraints; FORBIDDEN: only administrators see hosts
     */
    Optional<String> choose(Optional<MigrationConstraint> where, List<AffinityOrAntiAffinityConstraint> constraints) {
        Optional<String> hostId = where.flatMap(MigrationConstraint::hostId);
        Optional<String> zoneId = where.flatMap(MigrationConstraint::zoneId);
        if (where.isEmpty() && constraints.isEmpty()) {
            return Optional.empty();
        }
        List<NovaHypervisor> hosts = cloud.nova().hypervisors();
        Map<String, String> zones = cloud.nova().zonesOfHosts();
        hostId.ifPresent(id -> checkHost(id, hosts));
        zoneId.ifPresent(id -> checkZone(id, zones));
        Predicate<NovaHypervisor> fits = host -> isOther(host)
                && host.isReady()
                && hostId.map(id -> isNamed(host, id)).orElse(true)
                && zoneId.map(id -> id.equals(zones.get(host.host()))).orElse(true);
        for (int i = 0; i < constraints.size(); i++) {
            fits = fits.and(affinity(CONSTRAINTS + "[" + i + "]", constraints.get(i), zones));
        }
        return Optional.of(hosts.stream()
                .filter(fits)
                .findFirst()
                .map(NovaHypervisor::host)
                .orElseThrow(() -> refused(
                        ErrorCode.NO_CAPACITY,
                        where.isPresent() ? "migrationConstraint" : CONSTRAINTS,
                        "leaves a host to move to; none of " + hosts.size() + " is up and satisfies it",
                        "relax the constraints or add a host")));
    }

    private void checkHost(String id, List<NovaHypervisor> hosts) {
        NovaHypervisor host = References.existing(
                "migrationConstraint.hostId",
                "host",
                id,
                hosts.stream().filter(known -> isNamed(known, id)).findFirst());
        if (!isOther(host)) {
            throw refused(
                    ErrorCode.CONFLICT,
                    "migrationConstraint.hostId",
                    "is another host than " + id + ", where compute resource " + server.id() + " runs already",
                    "name another host");
        }
        if (!host.isReady()) {
            throw refused(
                    ErrorCode.NO_CAPACITY,
                    "migrationConstraint.hostId",
                    "is a host that takes machines; " + id + " is "
                            + host.state().orElse("unknown") + " and "
                            + host.status().orElse("unknown"),
                    "name another host, or bring it up");
        }
    }

    private static void checkZone(String id, Map<String, String> zones) {
        References.existing(
                "migrationConstraint.zoneId",
                "zone",
                id,
                zones.values().stream().filter(id::equals).findFirst());
    }

    private Predicate<NovaHypervisor> affinity(
            String path, AffinityOrAntiAffinityConstraint constraint, Map<String, String> zones) {
        boolean together = constraint.type() == AffinityType.AFFINITY;
        AffinityScope extent = constraint.scope().orElse(AffinityScope.NFVI_NODE);
        Optional<String> group = constraint.affinityOrAntiAffinityResourceGroupId();
        if (group.isPresent()) {
            checkGroup(path, group.get());
            return host -> true;
        }
        List<NovaServer> listed = listed(path, constraint);
        return switch (extent) {
            case NFVI_POP -> {
                if (!together) {
                    throw InfrastructureException.valueNotSupported(
                            path + ".scope", "one VIM is one NFVI-PoP", "leave it out");
                }
                yield host -> true;
            }
            case NFVI_NODE ->
                host -> listed.stream()
                        .allMatch(other -> together
                                == other.hypervisorHostname()
                                        .filter(host.name()::equals)
                                        .isPresent());
            case ZONE ->
                host -> listed.stream()
                        .allMatch(other -> together
                                == other.availabilityZone()
                                        .filter(zone -> zone.equals(zones.get(host.host())))
                                        .isPresent());
            case VIRTUAL_SWITCH_OR_ROUTER, PHYSICAL_NIC, PHYSICAL_NETWORK ->
                throw InfrastructureException.valueNotSupported(
                        path + ".scope", "compute resources have no scope " + extent, "choose NFVI_NODE or ZONE");
        };
    }

    /** The rules of the group that it is in hold wherever Nova moves it. */
    private void checkGroup(String path, String id) {
        boolean member = cloud.nova()
                .serverGroup(id)
                .filter(group -> scope.sees(group.projectId()))
                .map(group -> group.members().contains(server.id()))
                .orElse(false);
        if (!member) {
            throw InfrastructureException.valueNotSupported(
                    path + ".affinityOrAntiAffinityResourceGroupId",
                    "OpenStack puts a machine into a group when it is made, and never later",
                    "name the group that it is in, or list the resources instead");
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

    private boolean isOther(NovaHypervisor host) {
        return server.hypervisorHostname().filter(host.name()::equals).isEmpty();
    }

    private static boolean isNamed(NovaHypervisor host, String id) {
        return host.name().equals(id) || host.host().equals(id);
    }

    private static InfrastructureException refused(ErrorCode code, String attribute, String rule, String remedy) {
        return new InfrastructureException(
                code,
                attribute + ": it " + rule,
                ErrorDetails.builder()
                        .attribute(attribute)
                        .rule(rule)
                        .remedy(remedy)
                        .origin(ErrorOrigin.BACKEND)
                        .build());
    }
}
