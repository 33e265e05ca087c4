// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.Columns;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.PortIpAddress;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.RoutingResource;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualTrunk;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The elements of each type of network resource: one query serves them all. */
final class NetworkElements {

    private NetworkElements() {}

    /** The attribute that identifies an element of a type. */
    static String idAttribute(NetworkResourceType type) {
        return type == NetworkResourceType.NETWORK ? "networkResourceId" : "resourceId";
    }

    /** The results of a query for a type. */
    static List<Record> in(QueryNetworkResponse response, NetworkResourceType type) {
        return List.copyOf(
                switch (type) {
                    case NETWORK -> response.queryResult();
                    case SUBNET -> response.subnetResult();
                    case NETWORK_PORT -> response.networkPortResult();
                    case TRUNK -> response.queryTrunkResult();
                    case ROUTING_RESOURCE -> response.routingResourceResult();
                });
    }

    static Columns<Record> columns(NetworkResourceType type) {
        return switch (type) {
            case NETWORK ->
                new Columns<Record>()
                        .text("Network id", of(VirtualNetwork.class, VirtualNetwork::networkResourceId))
                        .optional("Name", of(VirtualNetwork.class, VirtualNetwork::networkResourceName))
                        .optional("Type", of(VirtualNetwork.class, VirtualNetwork::networkType))
                        .list("Subnets", of(VirtualNetwork.class, VirtualNetwork::subnetId))
                        .text("Shared", of(VirtualNetwork.class, network -> network.isShared() ? "yes" : "no"))
                        .text("State", of(VirtualNetwork.class, network -> network.operationalState()
                                .name()))
                        .optional("Group", of(VirtualNetwork.class, VirtualNetwork::resourceGroupId));
            case SUBNET ->
                new Columns<Record>()
                        .text("Subnet id", of(NetworkSubnet.class, NetworkSubnet::resourceId))
                        .optional("Network id", of(NetworkSubnet.class, NetworkSubnet::networkId))
                        .text("CIDR", of(NetworkSubnet.class, NetworkSubnet::cidr))
                        .optional("Gateway", of(NetworkSubnet.class, NetworkSubnet::gatewayIp))
                        .text("DHCP", of(NetworkSubnet.class, subnet -> subnet.isDhcpEnabled() ? "yes" : "no"))
                        .optional("Group", of(NetworkSubnet.class, NetworkSubnet::resourceGroupId));
            case NETWORK_PORT ->
                new Columns<Record>()
                        .text("Port id", of(VirtualNetworkPort.class, VirtualNetworkPort::resourceId))
                        .text("Network id", of(VirtualNetworkPort.class, VirtualNetworkPort::networkId))
                        .list("Addresses", of(VirtualNetworkPort.class, NetworkElements::addresses))
                        .optional("MAC", of(VirtualNetworkPort.class, VirtualNetworkPort::macAddress))
                        .optional("Attached to", of(VirtualNetworkPort.class, VirtualNetworkPort::attachedResourceId))
                        .text("State", of(VirtualNetworkPort.class, port -> port.operationalState()
                                .name()))
                        .optional("Group", of(VirtualNetworkPort.class, VirtualNetworkPort::resourceGroupId));
            case TRUNK ->
                new Columns<Record>()
                        .text("Trunk id", of(VirtualTrunk.class, VirtualTrunk::resourceId))
                        .optional("Name", of(VirtualTrunk.class, VirtualTrunk::name))
                        .text("Parent port", of(VirtualTrunk.class, VirtualTrunk::parentPortId))
                        .text("State", of(VirtualTrunk.class, trunk -> trunk.operationalState()
                                .name()));
            case ROUTING_RESOURCE ->
                new Columns<Record>()
                        .text("Router id", of(RoutingResource.class, RoutingResource::resourceId))
                        .optional("Name", of(RoutingResource.class, RoutingResource::name))
                        .optional("External network", of(RoutingResource.class, RoutingResource::externalNetworkId))
                        .text("State", of(RoutingResource.class, router -> router.operationalState()
                                .name()));
        };
    }

    private static <E extends Record, V> Function<Record, V> of(Class<E> type, Function<E, V> value) {
        return element -> value.apply(type.cast(element));
    }

    private static List<String> addresses(VirtualNetworkPort port) {
        return port.ipAddress().stream()
                .map(PortIpAddress::ipAddress)
                .flatMap(Optional::stream)
                .toList();
    }
}
