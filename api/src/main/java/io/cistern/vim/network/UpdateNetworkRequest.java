// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Input of Update Virtualised Network Resource (IFA 005 clause 7.4.1.4). At least one change is given, and the
 * data of at most one type. What is absent in the data stays as it is.
 *
 * @param networkResourceId 1; the resource
 * @param updateNetworkData 0..1; what to change of a network
 * @param updateSubnetData 0..1; what to change of a subnet
 * @param updateNetworkPort 0..1; what to change of a port
 * @param updateTrunkData 0..1; what to change of a trunk (name uncertain)
 * @param updateRoutingResourceData 0..1; what to change of a routing resource (name uncertain)
 * @param metaData 0..N; pairs to add or replace; a pair with an empty value is removed
 * @param clearAttribute 0..N; paths of attributes to be made absent, e.g. metadata/role
 */
@Buildable
public record UpdateNetworkRequest(
        String networkResourceId,
        Optional<VirtualNetworkData> updateNetworkData,
        Optional<NetworkSubnetData> updateSubnetData,
        Optional<VirtualNetworkPortData> updateNetworkPort,
        Optional<VirtualTrunkData> updateTrunkData,
        Optional<RoutingResourceData> updateRoutingResourceData,
        Map<String, String> metaData,
        @Extension("an absent attribute means unchanged, so it cannot mean removed") List<String> clearAttribute)
        implements Request {

    public UpdateNetworkRequest {
        Attributes.required(networkResourceId, "networkResourceId");
        updateNetworkData = Attributes.optional(updateNetworkData);
        updateSubnetData = Attributes.optional(updateSubnetData);
        updateNetworkPort = Attributes.optional(updateNetworkPort);
        updateTrunkData = Attributes.optional(updateTrunkData);
        updateRoutingResourceData = Attributes.optional(updateRoutingResourceData);
        metaData = Attributes.map(metaData, "metaData");
        clearAttribute = Attributes.list(clearAttribute, "clearAttribute");
    }

    public static UpdateNetworkRequestBuilder builder() {
        return UpdateNetworkRequestBuilder.builder();
    }

    @Override
    public void validate() {
        Constraints.identifier("networkResourceId", networkResourceId);
        long data = Stream.of(
                        updateNetworkData,
                        updateSubnetData,
                        updateNetworkPort,
                        updateTrunkData,
                        updateRoutingResourceData)
                .filter(Optional::isPresent)
                .count();
        Constraints.check(
                data <= 1,
                "networkResourceId",
                "is of one type, but data of " + data + " types is given",
                "update one at a time");
        Constraints.somethingToChange(
                data == 1 || !metaData.isEmpty() || !clearAttribute.isEmpty(),
                "updateNetworkData",
                "updateNetworkData, updateSubnetData, updateNetworkPort, updateTrunkData, updateRoutingResourceData,"
                        + " metaData and clearAttribute");
        updateNetworkData.ifPresent(network -> {
            NetworkRules.network("updateNetworkData", network);
            Constraints.check(
                    network.layer3Attributes().isEmpty(),
                    "updateNetworkData.layer3Attributes",
                    "is absent in an update",
                    "allocate further subnets as resources of their own");
        });
        updateSubnetData.ifPresent(subnet -> SubnetRules.check("updateSubnetData", subnet));
        updateNetworkPort.ifPresent(port -> NetworkRules.port("updateNetworkPort", port));
        updateTrunkData.ifPresent(trunk -> TrunkAndRoutingRules.trunk("updateTrunkData", trunk));
        updateRoutingResourceData.ifPresent(
                routing -> TrunkAndRoutingRules.routing("updateRoutingResourceData", routing));
        Constraints.metadata("metaData", metaData);
        Constraints.each("clearAttribute", clearAttribute, Constraints::text);
    }
}
