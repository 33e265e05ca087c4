// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.UpdateNetworkResponse;
import io.cistern.vim.network.UpdateNetworkResponseBuilder;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Update Virtualised Network Resource, once. What fails half-way is put back as it was. */
final class NetworkUpdate {

    private final CallScope scope;
    private final UpdateNetworkRequest request;

    NetworkUpdate(CallScope scope, UpdateNetworkRequest request) {
        this.scope = scope;
        this.request = request;
    }

    UpdateNetworkResponse run() {
        String id = request.networkResourceId();
        FoundResource resource = FoundResource.of(scope, new NetworkResourceReference(id, Optional.empty()))
                .orElseThrow(() -> FoundResource.missing(id));
        scope.context().journal().check(() -> {
            mustBeOf(resource.kind());
            Tags.check("metaData", request.metaData());
        });
        ResourceChange change = new ResourceChange(scope, resource, request);
        ResourceChange.OfKind ofKind =
                switch (resource.kind()) {
                    case NETWORK -> new NetworkChange(change);
                    case SUBNET -> new SubnetChange(change);
                    case PORT -> new PortChange(change);
                    case TRUNK -> new TrunkChange(change);
                    case ROUTER -> new RoutingChange(change);
                    case QOS_POLICY, RBAC_POLICY -> throw FoundResource.missing(id);
                };
        scope.context().journal().check(ofKind::check);
        ofKind.apply();
        resource.cloud().lookups().forgetNetwork(resource.cloud(), id);
        UpdateNetworkResponse response = ofKind.asCompleted(shown(resource, change.reader()));
        ofKind.complete();
        return response;
    }

    /** Refuses data of another kind than the resource is. */
    private void mustBeOf(NeutronKind kind) {
        Map<NeutronKind, Optional<?>> data = Map.of(
                NeutronKind.NETWORK, request.updateNetworkData(),
                NeutronKind.SUBNET, request.updateSubnetData(),
                NeutronKind.PORT, request.updateNetworkPort(),
                NeutronKind.TRUNK, request.updateTrunkData(),
                NeutronKind.ROUTER, request.updateRoutingResourceData());
        data.forEach((of, given) -> {
            if (of != kind && given.isPresent()) {
                throw InfrastructureException.invalidArgument(
                        attribute(of),
                        "is for a resource of its kind; " + request.networkResourceId() + " is a " + kind.singular(),
                        "give " + attribute(kind) + " instead");
            }
        });
    }

    private static String attribute(NeutronKind kind) {
        return switch (kind) {
            case NETWORK -> "updateNetworkData";
            case SUBNET -> "updateSubnetData";
            case PORT -> "updateNetworkPort";
            case TRUNK -> "updateTrunkData";
            case ROUTER -> "updateRoutingResourceData";
            case QOS_POLICY, RBAC_POLICY -> "networkResourceId";
        };
    }

    private static UpdateNetworkResponse shown(FoundResource resource, NetworkReader reader) {
        NeutronClient neutron = resource.neutron();
        String id = resource.id();
        UpdateNetworkResponseBuilder response = UpdateNetworkResponse.builder().networkResourceId(id);
        return switch (resource.kind()) {
            case NETWORK ->
                response.networkData(one(id, neutron.network(id), reader::networks))
                        .build();
            case SUBNET ->
                response.subnetData(one(id, neutron.subnet(id), reader::subnets))
                        .build();
            case PORT ->
                response.networkPortData(one(id, neutron.port(id), reader::ports))
                        .build();
            case TRUNK ->
                response.trunkData(one(id, neutron.trunk(id), reader::trunks)).build();
            case ROUTER ->
                response.routingResourceData(one(id, neutron.router(id), reader::routers))
                        .build();
            case QOS_POLICY, RBAC_POLICY -> throw FoundResource.missing(id);
        };
    }

    private static <U, R> R one(String id, Optional<U> found, Function<List<U>, List<R>> convert) {
        return found.map(List::of)
                .map(convert)
                .flatMap(shown -> shown.stream().findFirst())
                .orElseThrow(() -> new InfrastructureException(
                        ErrorCode.BACKEND_ERROR,
                        "network resource " + id + " was changed and has vanished since; somebody else removed it"));
    }
}
