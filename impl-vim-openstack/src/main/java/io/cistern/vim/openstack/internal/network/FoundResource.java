// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import io.cistern.vim.openstack.internal.neutron.NeutronNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network resource that a request names, and the project in which it was found.
 *
 * @param cloud the project
 * @param kind its kind
 * @param id its identifier
 * @param seen what was seen of it when it was found
 */
record FoundResource(CloudAccess cloud, NeutronKind kind, String id, Seen seen) {

    /** The kinds that requests can name, in the order in which they are asked for. */
    private static final List<NeutronKind> KINDS =
            List.of(NeutronKind.PORT, NeutronKind.NETWORK, NeutronKind.SUBNET, NeutronKind.ROUTER, NeutronKind.TRUNK);

    /**
     * Looks for it wherever the caller may look; what it may not see is not found.
     *
     * @throws InfrastructureException FORBIDDEN: the caller may see it only because its owner shares it
     */
    static Optional<FoundResource> of(CallScope scope, NetworkResourceReference wanted) {
        String id = wanted.networkResourceId();
        Optional<NeutronKind> known = wanted.networkResourceType().map(FoundResource::kindOf);
        List<CloudAccess> places = new ArrayList<>();
        for (CloudAccess cloud : (Iterable<CloudAccess>) scope.search()::iterator) {
            places.add(cloud);
            for (NeutronKind kind : KINDS) {
                Optional<FoundResource> own =
                        known.orElse(kind) == kind ? own(scope, cloud, kind, id) : Optional.empty();
                if (own.isPresent()) {
                    return own;
                }
            }
        }
        if (known.orElse(NeutronKind.NETWORK) == NeutronKind.NETWORK) {
            places.forEach(cloud -> mustNotBeShared(cloud, id));
        }
        return Optional.empty();
    }

    /** To others than its project and administrators Networking says of any change that there is no such thing. */
    private static Optional<FoundResource> own(CallScope scope, CloudAccess cloud, NeutronKind kind, String id) {
        return see(cloud.neutron(), kind, id)
                .filter(seen -> scope.sees(seen.projectId())
                        && (cloud.isAdmin()
                                || seen.projectId()
                                        .filter(cloud.projectId()::equals)
                                        .isPresent()))
                .map(seen -> new FoundResource(cloud, kind, id, seen));
    }

    private static void mustNotBeShared(CloudAccess cloud, String id) {
        cloud.neutron().network(id).filter(NeutronNetwork::isShared).ifPresent(shared -> {
            throw new InfrastructureException(
                    ErrorCode.FORBIDDEN,
                    "network resource " + id + " is shared by another resource group, which alone may change it",
                    ErrorDetails.builder()
                            .rule("belongs to a resource group of the caller")
                            .remedy("ask its owner")
                            .build());
        });
    }

    static InfrastructureException missing(String id) {
        return new InfrastructureException(ErrorCode.NOT_FOUND, "there is no network resource " + id);
    }

    NeutronClient neutron() {
        return cloud.neutron();
    }

    /** Looks at it again; empty: it is gone. */
    Optional<Seen> look() {
        return see(neutron(), kind, id);
    }

    private static Optional<Seen> see(NeutronClient neutron, NeutronKind kind, String id) {
        return switch (kind) {
            case NETWORK ->
                neutron.network(id)
                        .map(network -> new Seen(network.projectId(), network.qosPolicyId(), Optional.empty()));
            case PORT ->
                neutron.port(id)
                        .map(port -> new Seen(
                                port.projectId(),
                                port.qosPolicyId(),
                                port.deviceId().filter(device -> port.isOfServer())));
            case SUBNET -> neutron.subnet(id).map(subnet -> Seen.of(subnet.projectId()));
            case TRUNK -> neutron.trunk(id).map(trunk -> Seen.of(trunk.projectId()));
            case ROUTER -> neutron.router(id).map(router -> Seen.of(router.projectId()));
            case QOS_POLICY, RBAC_POLICY -> Optional.empty();
        };
    }

    private static NeutronKind kindOf(NetworkResourceType type) {
        return switch (type) {
            case NETWORK -> NeutronKind.NETWORK;
            case SUBNET -> NeutronKind.SUBNET;
            case NETWORK_PORT -> NeutronKind.PORT;
            case TRUNK -> NeutronKind.TRUNK;
            case ROUTING_RESOURCE -> NeutronKind.ROUTER;
        };
    }

    /**
     * What matters of a resource to those that remove it.
     *
     * @param projectId that has it
     * @param qosPolicyId that applies to it
     * @param serverId that has the port
     */
    record Seen(Optional<String> projectId, Optional<String> qosPolicyId, Optional<String> serverId) {

        private static Seen of(Optional<String> projectId) {
            return new Seen(projectId, Optional.empty(), Optional.empty());
        }
    }
}
