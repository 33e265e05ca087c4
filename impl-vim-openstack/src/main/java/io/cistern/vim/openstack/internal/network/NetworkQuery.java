// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.QueryNetworkResponseBuilder;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.PageReader;
import io.cistern.vim.openstack.internal.cloud.Places;
import io.cistern.vim.openstack.internal.neutron.NeutronNetwork;
import io.cistern.vim.openstack.internal.neutron.NeutronPort;
import io.cistern.vim.openstack.internal.neutron.NeutronQuery;
import io.cistern.vim.openstack.internal.neutron.NeutronSubnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Query Virtualised Network Resource: networks, subnets or ports. */
final class NetworkQuery {

    /** So many ids fit into the path of one request. */
    private static final int IDS_PER_REQUEST = 100;

    /** What Networking can be asked for directly, by attribute of the element. */
    private static final Map<String, String> NETWORK_PUSHED =
            Map.of("networkResourceId", "id", "networkResourceName", "name");

    private static final Map<String, String> SUBNET_PUSHED =
            Map.of("resourceId", "id", "networkResourceName", "name", "networkId", "network_id", "cidr", "cidr");
    private static final Map<String, String> PORT_PUSHED = Map.of(
            "resourceId", "id",
            "networkResourceName", "name",
            "networkId", "network_id",
            "attachedResourceId", "device_id",
            "macAddress", "mac_address");

    private final CallScope scope;
    private final QueryNetworkRequest request;
    private final Filter filter;

    NetworkQuery(CallScope scope, QueryNetworkRequest request) {
        this.scope = scope;
        this.request = request;
        this.filter = request.queryNetworkFilter().orElse(Filter.ALL);
    }

    QueryNetworkResponse run() {
        QueryNetworkResponseBuilder response = QueryNetworkResponse.builder();
        NetworkResourceType type = request.networkResourceType().orElse(NetworkResourceType.NETWORK);
        return switch (type) {
            case NETWORK -> {
                PageReader.Result<VirtualNetwork> page = networks();
                yield response.queryResult(page.elements())
                        .nextPageToken(page.nextPageToken())
                        .build();
            }
            case SUBNET -> {
                PageReader.Result<NetworkSubnet> page = subnets();
                yield response.subnetResult(page.elements())
                        .nextPageToken(page.nextPageToken())
                        .build();
            }
            case NETWORK_PORT -> {
                PageReader.Result<VirtualNetworkPort> page = ports();
                yield response.networkPortResult(page.elements())
                        .nextPageToken(page.nextPageToken())
                        .build();
            }
            case TRUNK, ROUTING_RESOURCE ->
                throw InfrastructureException.valueNotSupported(
                        "networkResourceType",
                        type + " is served in a later release",
                        "query networks, subnets, ports");
        };
    }

    private PageReader.Result<VirtualNetwork> networks() {
        PageReader<NeutronNetwork, VirtualNetwork> reader =
                new PageReader<>(filter, NeutronNetwork::id, VirtualNetwork::networkResourceId);
        return Places.read(
                scope,
                request.page(),
                (cloud, page) -> reader.read(
                        page,
                        (marker, limit) ->
                                cloud.neutron().networks(pushed(NETWORK_PUSHED).page(marker, limit)),
                        networks -> toNetworks(cloud, networks)));
    }

    private List<VirtualNetwork> toNetworks(CloudAccess cloud, List<NeutronNetwork> networks) {
        List<NeutronNetwork> visible = networks.stream()
                .filter(network -> network.isShared() || scope.sees(network.projectId()))
                .toList();
        Map<String, List<NeutronPort>> ports = wantsPorts() ? portsOf(cloud, visible) : Map.of();
        return visible.stream()
                .map(network -> NetworkMapper.toNetwork(network, ports.getOrDefault(network.id(), List.of())))
                .toList();
    }

    private boolean wantsPorts() {
        AttributeSelector selector = request.attributeSelector().orElse(AttributeSelector.ALL_FIELDS);
        return selector.wants("networkPort")
                || filter.expressions().stream()
                        .anyMatch(term -> term.path().get(0).equals("networkPort"));
    }

    private Map<String, List<NeutronPort>> portsOf(CloudAccess cloud, List<NeutronNetwork> networks) {
        List<NeutronPort> ports = new ArrayList<>();
        for (int from = 0; from < networks.size(); from += IDS_PER_REQUEST) {
            List<String> ids = networks.subList(from, Math.min(from + IDS_PER_REQUEST, networks.size())).stream()
                    .map(NeutronNetwork::id)
                    .toList();
            ports.addAll(
                    cloud.neutron().ports(NeutronQuery.where("network_id", ids)).items());
        }
        return ports.stream()
                .filter(port -> scope.sees(port.projectId()))
                .collect(Collectors.groupingBy(NeutronPort::networkId));
    }

    private PageReader.Result<NetworkSubnet> subnets() {
        PageReader<NeutronSubnet, NetworkSubnet> reader =
                new PageReader<>(filter, NeutronSubnet::id, NetworkSubnet::resourceId);
        return Places.read(
                scope,
                request.page(),
                (cloud, page) -> reader.read(
                        page,
                        (marker, limit) ->
                                cloud.neutron().subnets(pushed(SUBNET_PUSHED).page(marker, limit)),
                        subnets -> subnets.stream()
                                .filter(subnet -> scope.sees(subnet.projectId()) || usable(cloud, subnet))
                                .map(NetworkMapper::toSubnet)
                                .toList()));
    }

    /** A subnet of another project's network can be seen when the network is shared. */
    private static boolean usable(CloudAccess cloud, NeutronSubnet subnet) {
        return cloud.lookups()
                .network(cloud, subnet.networkId())
                .filter(NeutronNetwork::isShared)
                .isPresent();
    }

    private PageReader.Result<VirtualNetworkPort> ports() {
        PageReader<NeutronPort, VirtualNetworkPort> reader =
                new PageReader<>(filter, NeutronPort::id, VirtualNetworkPort::resourceId);
        return Places.read(
                scope,
                request.page(),
                (cloud, page) -> reader.read(
                        page,
                        (marker, limit) ->
                                cloud.neutron().ports(pushed(PORT_PUSHED).page(marker, limit)),
                        ports -> ports.stream()
                                .filter(port -> scope.sees(port.projectId()))
                                .map(NetworkMapper::toPort)
                                .toList()));
    }

    private NeutronQuery pushed(Map<String, String> attributes) {
        NeutronQuery query = NeutronQuery.ALL;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            List<String> values = filter.valuesOf(attribute.getKey()).orElse(List.of());
            if (!values.isEmpty() && values.size() <= IDS_PER_REQUEST) {
                query = query.and(attribute.getValue(), values);
            }
        }
        return query;
    }
}
