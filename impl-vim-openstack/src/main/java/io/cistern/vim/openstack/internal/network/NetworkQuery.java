// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.QueryNetworkResponseBuilder;
import io.cistern.vim.network.RoutingResource;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualTrunk;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.PageReader;
import io.cistern.vim.openstack.internal.cloud.Places;
import io.cistern.vim.openstack.internal.neutron.NeutronClient;
import io.cistern.vim.openstack.internal.neutron.NeutronNetwork;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import io.cistern.vim.openstack.internal.neutron.NeutronRouter;
import io.cistern.vim.openstack.internal.neutron.NeutronSubnet;
import io.cistern.vim.openstack.internal.neutron.NeutronTrunk;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Query Virtualised Network Resource: resources of one type, page by page. */
final class NetworkQuery {

    private final CallScope scope;
    private final QueryNetworkRequest request;
    private final NetworkResourceType type;
    private final Filter filter;
    private final NeutronQuery pushed;

    NetworkQuery(CallScope scope, QueryNetworkRequest request) {
        this.scope = scope;
        this.request = request;
        this.type = request.networkResourceType().orElse(NetworkResourceType.NETWORK);
        this.filter = request.queryNetworkFilter().orElse(Filter.ALL);
        this.pushed = PushedFilter.of(type, filter);
    }

    QueryNetworkResponse run() {
        QueryNetworkResponseBuilder response = QueryNetworkResponse.builder();
        return switch (type) {
            case NETWORK -> {
                PageReader.Result<VirtualNetwork> page = read(
                        NeutronClient::networks,
                        NeutronNetwork::id,
                        NeutronNetwork::projectId,
                        NetworkReader::networks,
                        VirtualNetwork::networkResourceId);
                yield response.queryResult(page.elements())
                        .nextPageToken(page.nextPageToken())
                        .build();
            }
            case SUBNET -> {
                PageReader.Result<NetworkSubnet> page = read(
                        NeutronClient::subnets,
                        NeutronSubnet::id,
                        NeutronSubnet::projectId,
                        NetworkReader::subnets,
                        NetworkSubnet::resourceId);
                yield response.subnetResult(page.elements())
                        .nextPageToken(page.nextPageToken())
                        .build();
            }
            case NETWORK_PORT -> {
                PageReader.Result<VirtualNetworkPort> page = read(
                        NeutronClient::ports,
                        NeutronPort::id,
                        NeutronPort::projectId,
                        NetworkReader::ports,
                        VirtualNetworkPort::resourceId);
                yield response.networkPortResult(page.elements())
                        .nextPageToken(page.nextPageToken())
                        .build();
            }
            case TRUNK -> {
                PageReader.Result<VirtualTrunk> page = read(
                        NeutronClient::trunks,
                        NeutronTrunk::id,
                        NeutronTrunk::projectId,
                        NetworkReader::trunks,
                        VirtualTrunk::resourceId);
                yield response.queryTrunkResult(page.elements())
                        .nextPageToken(page.nextPageToken())
                        .build();
            }
            case ROUTING_RESOURCE -> {
                PageReader.Result<RoutingResource> page = read(
                        NeutronClient::routers,
                        NeutronRouter::id,
                        NeutronRouter::projectId,
                        NetworkReader::routers,
                        RoutingResource::resourceId);
                yield response.routingResourceResult(page.elements())
                        .nextPageToken(page.nextPageToken())
                        .build();
            }
        };
    }

    /**
     * One page.
     *
     * @param list asks for the resources
     * @param upstreamId of a resource
     * @param project that owns a resource
     * @param convert makes elements of them
     * @param id of an element
     */
    private <U, R extends Record> PageReader.Result<R> read(
            BiFunction<NeutronClient, NeutronQuery, Listing<U>> list,
            Function<U, String> upstreamId,
            Function<U, Optional<String>> project,
            BiFunction<NetworkReader, List<U>, List<R>> convert,
            Function<R, String> id) {
        PageReader<U, R> pages = new PageReader<>(filter, upstreamId, id);
        return Places.read(scope, request.page(), (cloud, page) -> {
            NetworkReader reader = new NetworkReader(scope, cloud, this::wants);
            ToldOnce<U> once = new ToldOnce<>(scope.reachable(), cloud, list, upstreamId, project);
            return pages.read(
                    page,
                    (marker, limit) -> list.apply(cloud.neutron(), pushed.page(marker, limit)),
                    resources -> convert.apply(reader, once.of(resources)));
        });
    }

    private boolean wants(String attribute) {
        return request.attributeSelector().orElse(AttributeSelector.ALL_FIELDS).wants(attribute)
                || filter.expressions().stream()
                        .anyMatch(term -> term.path().get(0).equals(attribute));
    }
}
