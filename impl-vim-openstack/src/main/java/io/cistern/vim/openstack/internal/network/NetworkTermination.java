// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.TerminateNetworkResponse;
import io.cistern.vim.openstack.internal.cloud.BestEffort;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.Terminations;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronNetwork;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronSubnet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Terminate Virtualised Network Resource, once: ports, then subnets, then networks, in whatever order they are named. */
final class NetworkTermination {

    private static final List<NeutronKind> ORDER = List.of(NeutronKind.PORT, NeutronKind.SUBNET, NeutronKind.NETWORK);

    private final CallScope scope;
    private final Terminations terminations;
    private final TerminateNetworkRequest request;
    private final BestEffort outcome = new BestEffort();
    private final Map<String, Located> located = new HashMap<>();

    private record Located(CloudAccess cloud, NeutronKind kind) {}

    NetworkTermination(CallScope scope, Terminations terminations, TerminateNetworkRequest request) {
        this.scope = scope;
        this.terminations = terminations;
        this.request = request;
    }

    TerminateNetworkResponse run() {
        List<NetworkResourceReference> targets = request.networkResourceId();
        List<String> ids = targets.stream()
                .map(NetworkResourceReference::networkResourceId)
                .toList();
        scope.context().journal().check(() -> {
            targets.forEach(target -> outcome.attempt(target.networkResourceId(), () -> mustExist(target)));
            outcome.succeeded(ids);
        });
        // Past the check a resource that is not there has been removed by an earlier run.
        targets.forEach(target -> outcome.attempt(target.networkResourceId(), () -> locate(target)));
        for (NeutronKind kind : ORDER) {
            for (int i = 0; i < ids.size(); i++) {
                String id = ids.get(i);
                String key = "delete" + i;
                Optional.ofNullable(located.get(id))
                        .filter(place -> place.kind() == kind)
                        .ifPresent(place -> outcome.attempt(id, () -> delete(key, id, place)));
            }
        }
        return new TerminateNetworkResponse(outcome.succeeded(ids), outcome.failures());
    }

    private void delete(String key, String id, Located place) {
        Journal.Action action = () -> terminations.whenUnused(
                scope.limit(), () -> place.cloud().neutron().delete(place.kind(), id));
        scope.context().journal().perform(key, id, action);
        place.cloud().lookups().forgetNetwork(place.cloud(), id);
    }

    private void mustExist(NetworkResourceReference target) {
        if (!locate(target)) {
            throw new InfrastructureException(
                    ErrorCode.NOT_FOUND, "there is no network resource " + target.networkResourceId());
        }
    }

    private boolean locate(NetworkResourceReference target) {
        String id = target.networkResourceId();
        if (located.containsKey(id)) {
            return true;
        }
        for (CloudAccess cloud : scope.reachable()) {
            for (NeutronKind kind : ORDER) {
                if (target.networkResourceType()
                                .map(type -> kindOf(type) == kind)
                                .orElse(true)
                        && exists(cloud.neutron(), kind, id)) {
                    located.put(id, new Located(cloud, kind));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean exists(NeutronClient neutron, NeutronKind kind, String id) {
        Optional<Optional<String>> project =
                switch (kind) {
                    case NETWORK -> neutron.network(id).map(NeutronNetwork::projectId);
                    case SUBNET -> neutron.subnet(id).map(NeutronSubnet::projectId);
                    case PORT -> neutron.port(id).map(NeutronPort::projectId);
                };
        return project.filter(scope::sees).isPresent();
    }

    private static NeutronKind kindOf(NetworkResourceType type) {
        return switch (type) {
            case NETWORK -> NeutronKind.NETWORK;
            case SUBNET -> NeutronKind.SUBNET;
            case NETWORK_PORT -> NeutronKind.PORT;
            case TRUNK, ROUTING_RESOURCE ->
                throw InfrastructureException.valueNotSupported(
                        "networkResourceType",
                        type + " is served in a later release",
                        "terminate networks, subnets, ports");
        };
    }
}
