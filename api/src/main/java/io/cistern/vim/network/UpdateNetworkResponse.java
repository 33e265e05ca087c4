// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * Output of Update Virtualised Network Resource (IFA 005 clause 7.4.1.4): the resource as it is now.
 *
 * @param networkResourceId 1; the resource, as in the request
 * @param networkData 0..1; the network, if it is one
 * @param subnetData 0..1; the subnet, if it is one
 * @param networkPortData 0..1; the port, if it is one
 * @param trunkData 0..1; the trunk, if it is one
 * @param routingResourceData 0..1; the routing resource, if it is one
 */
@Buildable
public record UpdateNetworkResponse(
        String networkResourceId,
        Optional<VirtualNetwork> networkData,
        Optional<NetworkSubnet> subnetData,
        Optional<VirtualNetworkPort> networkPortData,
        Optional<VirtualTrunk> trunkData,
        Optional<RoutingResource> routingResourceData)
        implements Response {

    public UpdateNetworkResponse {
        Attributes.required(networkResourceId, "networkResourceId");
        networkData = Attributes.optional(networkData);
        subnetData = Attributes.optional(subnetData);
        networkPortData = Attributes.optional(networkPortData);
        trunkData = Attributes.optional(trunkData);
        routingResourceData = Attributes.optional(routingResourceData);
    }

    public static UpdateNetworkResponseBuilder builder() {
        return UpdateNetworkResponseBuilder.builder();
    }
}
