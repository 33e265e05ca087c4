// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.api.InfrastructureException;
import io.cistern.vim.network.NetworkSubnetBuilder;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.VirtualNetworkBuilder;
import io.cistern.vim.network.VirtualNetworkPortBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** What can change about networks, subnets and ports. */
final class NetworkUpdates {
    private NetworkUpdates() {}

    /** Refuses what cannot. Errors: NOT_SUPPORTED. */
    static void check(UpdateNetworkRequest request) {
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("updateNetworkData", request.updateNetworkData().isPresent());
        given.put("updateSubnetData", request.updateSubnetData().isPresent());
        given.put("updateNetworkPort", request.updateNetworkPort().isPresent());
        given.put("updateTrunkData", request.updateTrunkData().isPresent());
        given.put(
                "updateRoutingResourceData", request.updateRoutingResourceData().isPresent());
        given.put("clearAttribute", !request.clearAttribute().isEmpty());
        given.forEach((attribute, isGiven) -> {
            if (isGiven) {
                throw InfrastructureException.valueNotSupported(
                        attribute, "this cloud changes metadata only", "give metaData");
            }
        });
    }

    /** Changes the metadata of whichever it is. */
    static void metadata(SimulatedCloud cloud, String id, Map<String, String> changes) {
        cloud.networks.change(id, network -> VirtualNetworkBuilder.builder(network)
                .metadata(Metadata.changed(network.metadata(), changes))
                .build());
        cloud.subnets.change(id, subnet -> NetworkSubnetBuilder.builder(subnet)
                .metadata(Metadata.changed(subnet.metadata(), changes))
                .build());
        cloud.ports.change(id, port -> VirtualNetworkPortBuilder.builder(port)
                .metadata(Metadata.changed(port.metadata(), changes))
                .build());
    }
}
