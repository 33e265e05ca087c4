// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.testing;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.AllocateNetworkRequestBuilder;
import io.cistern.vim.network.AllocateNetworkResponse;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.RoutingResource;
import io.cistern.vim.network.RoutingResourceData;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.TerminateNetworkResponse;
import io.cistern.vim.network.TrunkSubPort;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.UpdateNetworkRequestBuilder;
import io.cistern.vim.network.UpdateNetworkResponse;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualNetworkPortData;
import io.cistern.vim.network.VirtualNetworkPortDataBuilder;
import io.cistern.vim.network.VirtualTrunk;
import io.cistern.vim.network.VirtualTrunkData;
import io.cistern.vim.openstack.internal.network.OpenStackNetworks;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Somebody who uses network resources of a cloud, all of them by one name. */
public final class NetworkConsumer {

    private final LiveCloud cloud;
    private final OpenStackNetworks networks;
    private final String name;

    public NetworkConsumer(LiveCloud cloud, String name) {
        this.cloud = cloud;
        this.networks = new OpenStackNetworks(cloud.calls());
        this.name = name;
    }

    public OpenStackNetworks networks() {
        return networks;
    }

    /** A request for a network with a subnet. */
    public AllocateNetworkRequest networkWith(String cidr) {
        return request(NetworkResourceType.NETWORK)
                .typeNetworkData(VirtualNetworkData.builder()
                        .layer3Attributes(List.of(subnet(cidr)))
                        .build())
                .build();
    }

    public static NetworkSubnetData subnet(String cidr) {
        return NetworkSubnetData.builder()
                .ipVersion(Optional.of(cidr.contains(":") ? IpVersion.IPV6 : IpVersion.IPV4))
                .cidr(Optional.of(cidr))
                .build();
    }

    public VirtualNetwork network(String cidr) {
        return cloud.call(networks::allocateVirtualisedNetworkResource, networkWith(cidr))
                .networkData()
                .orElseThrow();
    }

    public VirtualNetwork network(VirtualNetworkData data) {
        return cloud.call(
                        networks::allocateVirtualisedNetworkResource,
                        request(NetworkResourceType.NETWORK)
                                .typeNetworkData(data)
                                .build())
                .networkData()
                .orElseThrow();
    }

    public NetworkSubnet subnet(NetworkSubnetData data) {
        return cloud.call(
                        networks::allocateVirtualisedNetworkResource,
                        request(NetworkResourceType.SUBNET).typeSubnetData(data).build())
                .subnetData()
                .orElseThrow();
    }

    public VirtualNetworkPort port(String networkId) {
        return port(networkId, UnaryOperator.identity());
    }

    public VirtualNetworkPort port(String networkId, UnaryOperator<VirtualNetworkPortDataBuilder> more) {
        return cloud.call(networks::allocateVirtualisedNetworkResource, portOn(networkId, more))
                .networkPortData()
                .orElseThrow();
    }

    public AllocateNetworkRequest portOn(String networkId, UnaryOperator<VirtualNetworkPortDataBuilder> more) {
        VirtualNetworkPortDataBuilder data =
                VirtualNetworkPortData.builder().portType(Optional.of("access")).networkId(Optional.of(networkId));
        return request(NetworkResourceType.NETWORK_PORT)
                .typeNetworkPortData(more.apply(data).build())
                .build();
    }

    public VirtualTrunk trunk(String parentPortId, TrunkSubPort... subPorts) {
        return cloud.call(networks::allocateVirtualisedNetworkResource, trunkOf(parentPortId, subPorts))
                .trunkData()
                .orElseThrow();
    }

    public AllocateNetworkRequest trunkOf(String parentPortId, TrunkSubPort... subPorts) {
        return request(NetworkResourceType.TRUNK)
                .typeTrunkData(new VirtualTrunkData(Optional.of(parentPortId), List.of(subPorts), Map.of()))
                .build();
    }

    public static TrunkSubPort vlan(int vlan, String portId) {
        return new TrunkSubPort(portId, Optional.of("vlan"), Integer.toString(vlan));
    }

    public RoutingResource router(RoutingResourceData data) {
        return cloud.call(networks::allocateVirtualisedNetworkResource, routing(data))
                .routingResourceData()
                .orElseThrow();
    }

    public AllocateNetworkRequest routing(RoutingResourceData data) {
        return request(NetworkResourceType.ROUTING_RESOURCE)
                .typeRoutingResourceData(data)
                .build();
    }

    /** A request with metadata, for what is still to be said. */
    public AllocateNetworkRequestBuilder request(NetworkResourceType type) {
        return AllocateNetworkRequest.builder()
                .networkResourceName(Optional.of(name))
                .networkResourceType(type)
                .metaData(Map.of("cisClusterId", "c-42"));
    }

    public QueryNetworkResponse query(NetworkResourceType type, String filter) {
        return query(type, filter, Page.FIRST);
    }

    public QueryNetworkResponse query(NetworkResourceType type, String filter, Page page) {
        return cloud.call(
                networks::queryVirtualisedNetworkResource,
                QueryNetworkRequest.builder()
                        .queryNetworkFilter(Optional.of(Filter.parse(filter)))
                        .networkResourceType(Optional.of(type))
                        .page(page)
                        .build());
    }

    public UpdateNetworkResponse update(String id, UnaryOperator<UpdateNetworkRequestBuilder> changes) {
        return cloud.call(networks::updateVirtualisedNetworkResource, change(id, changes));
    }

    public static UpdateNetworkRequest change(String id, UnaryOperator<UpdateNetworkRequestBuilder> changes) {
        return changes.apply(UpdateNetworkRequest.builder().networkResourceId(id))
                .build();
    }

    public TerminateNetworkResponse terminate(String... ids) {
        return cloud.call(networks::terminateVirtualisedNetworkResource, termination(ids));
    }

    public static TerminateNetworkRequest termination(String... ids) {
        return new TerminateNetworkRequest(Arrays.stream(ids)
                .map(id -> new NetworkResourceReference(id, Optional.empty()))
                .toList());
    }

    /** The id of what was allocated. */
    public static String idOf(AllocateNetworkResponse made) {
        return Stream.of(
                        made.networkData().map(VirtualNetwork::networkResourceId),
                        made.subnetData().map(NetworkSubnet::resourceId),
                        made.networkPortData().map(VirtualNetworkPort::resourceId),
                        made.trunkData().map(VirtualTrunk::resourceId),
                        made.routingResourceData().map(RoutingResource::resourceId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
