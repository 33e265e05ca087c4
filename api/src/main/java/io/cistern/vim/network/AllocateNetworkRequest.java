// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import io.cistern.vim.AffinityOrAntiAffinityConstraint;
import io.cistern.vim.internal.SharedRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Input of Allocate Virtualised Network Resource (IFA 005 clause 7.4.1.2). Exactly the data of the type that is
 * asked for is given.
 *
 * @param networkResourceName 0..1; the name that the consumer gives
 * @param reservationId 0..1; reservation to consume
 * @param networkResourceType 1; what to allocate
 * @param typeNetworkData 0..1; present if and only if a network is asked for
 * @param typeSubnetData 0..1; present if and only if a subnet is asked for
 * @param typeNetworkPortData 0..1; present if and only if a port is asked for
 * @param typeTrunkData 0..1; present if and only if a trunk is asked for
 * @param typeRoutingResourceData 0..1; present if and only if a routing resource is asked for (name uncertain)
 * @param affinityOrAntiAffinityConstraints 0..N; rules on placement; all must hold; ignored for subnets
 * @param locationConstraints 0..1; where it may be placed, e.g. zone:east
 * @param metaData 0..N; metadata kept with the resource
 * @param resourceGroupId 0..1 (1 in IFA 005); infrastructure resource group (tenant); absent: that of the call
 */
@Buildable
public record AllocateNetworkRequest(
        Optional<String> networkResourceName,
        Optional<String> reservationId,
        NetworkResourceType networkResourceType,
        Optional<VirtualNetworkData> typeNetworkData,
        Optional<NetworkSubnetData> typeSubnetData,
        Optional<VirtualNetworkPortData> typeNetworkPortData,
        Optional<VirtualTrunkData> typeTrunkData,
        Optional<RoutingResourceData> typeRoutingResourceData,
        List<AffinityOrAntiAffinityConstraint> affinityOrAntiAffinityConstraints,
        Optional<String> locationConstraints,
        Map<String, String> metaData,
        Optional<String> resourceGroupId)
        implements Request {

    public AllocateNetworkRequest {
        networkResourceName = Attributes.optional(networkResourceName);
        reservationId = Attributes.optional(reservationId);
        Attributes.required(networkResourceType, "networkResourceType");
        typeNetworkData = Attributes.optional(typeNetworkData);
        typeSubnetData = Attributes.optional(typeSubnetData);
        typeNetworkPortData = Attributes.optional(typeNetworkPortData);
        typeTrunkData = Attributes.optional(typeTrunkData);
        typeRoutingResourceData = Attributes.optional(typeRoutingResourceData);
        affinityOrAntiAffinityConstraints =
                Attributes.list(affinityOrAntiAffinityConstraints, "affinityOrAntiAffinityConstraints");
        locationConstraints = Attributes.optional(locationConstraints);
        metaData = Attributes.map(metaData, "metaData");
        resourceGroupId = Attributes.optional(resourceGroupId);
    }

    public static AllocateNetworkRequestBuilder builder() {
        return AllocateNetworkRequestBuilder.builder();
    }

    @Override
    public void validate() {
        Constraints.name("networkResourceName", networkResourceName);
        Constraints.identifier("reservationId", reservationId);
        matches(NetworkResourceType.NETWORK, "typeNetworkData", typeNetworkData);
        matches(NetworkResourceType.SUBNET, "typeSubnetData", typeSubnetData);
        matches(NetworkResourceType.NETWORK_PORT, "typeNetworkPortData", typeNetworkPortData);
        matches(NetworkResourceType.TRUNK, "typeTrunkData", typeTrunkData);
        matches(NetworkResourceType.ROUTING_RESOURCE, "typeRoutingResourceData", typeRoutingResourceData);
        typeNetworkData.ifPresent(data -> NetworkRules.allocatedNetwork("typeNetworkData", data));
        typeSubnetData.ifPresent(data -> SubnetRules.allocated("typeSubnetData", data));
        typeNetworkPortData.ifPresent(data -> NetworkRules.allocatedPort("typeNetworkPortData", data));
        typeTrunkData.ifPresent(data -> TrunkAndRoutingRules.allocatedTrunk("typeTrunkData", data));
        typeRoutingResourceData.ifPresent(data -> TrunkAndRoutingRules.routing("typeRoutingResourceData", data));
        SharedRules.affinity("affinityOrAntiAffinityConstraints", affinityOrAntiAffinityConstraints);
        Constraints.text("locationConstraints", locationConstraints);
        Constraints.metadata("metaData", metaData);
        Constraints.identifier("resourceGroupId", resourceGroupId);
    }

    private void matches(NetworkResourceType type, String attribute, Optional<?> data) {
        Constraints.check(
                data.isPresent() == (networkResourceType == type),
                attribute,
                "is given if and only if networkResourceType is " + type,
                data.isPresent() ? "remove it or change the type" : "add it or change the type");
    }
}
