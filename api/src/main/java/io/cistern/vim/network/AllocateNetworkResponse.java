// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * Output of Allocate Virtualised Network Resource (IFA 005 clause 7.4.1.2): one of the five. Subnets that were
 * created with their network are listed in its {@code subnetId}.
 *
 * @param networkData 0..1; the network, if it is one
 * @param subnetData 0..1; the subnet, if it is one
 * @param networkPortData 0..1; the port, if it is one
 * @param trunkData 0..1; the trunk, if it is one
 * @param routingResourceData 0..1; the routing resource, if it is one
 */
@Buildable
public record AllocateNetworkResponse(
        Optional<VirtualNetwork> networkData,
        Optional<NetworkSubnet> subnetData,
        Optional<VirtualNetworkPort> networkPortData,
        Optional<VirtualTrunk> trunkData,
        Optional<RoutingResource> routingResourceData)
        implements Response {

    public AllocateNetworkResponse {
        networkData = Attributes.optional(networkData);
        subnetData = Attributes.optional(subnetData);
        networkPortData = Attributes.optional(networkPortData);
        trunkData = Attributes.optional(trunkData);
        routingResourceData = Attributes.optional(routingResourceData);
    }

    public static AllocateNetworkResponseBuilder builder() {
        return AllocateNetworkResponseBuilder.builder();
    }
}
