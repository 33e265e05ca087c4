// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.vim.network.AllocateNetworkResponse;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.RoutingResource;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualTrunk;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** What the network resources of different types have in common: that they are elements with an identifier. */
final class NetworkElements {
    private NetworkElements() {}

    /** The elements of one type in the result of a query. */
    static List<? extends Record> of(QueryNetworkResponse found, NetworkResourceType type) {
        return switch (type) {
            case NETWORK -> found.queryResult();
            case SUBNET -> found.subnetResult();
            case NETWORK_PORT -> found.networkPortResult();
            case TRUNK -> found.queryTrunkResult();
            case ROUTING_RESOURCE -> found.routingResourceResult();
        };
    }

    /** The attribute that identifies elements of a type. */
    static String identifierName(NetworkResourceType type) {
        return type == NetworkResourceType.NETWORK ? "networkResourceId" : "resourceId";
    }

    /** The identifier of what was allocated. */
    static String identifier(AllocateNetworkResponse done) {
        return Stream.of(
                        done.networkData().map(VirtualNetwork::networkResourceId),
                        done.subnetData().map(NetworkSubnet::resourceId),
                        done.networkPortData().map(VirtualNetworkPort::resourceId),
                        done.trunkData().map(VirtualTrunk::resourceId),
                        done.routingResourceData().map(RoutingResource::resourceId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("an allocation returned nothing"));
    }
}
