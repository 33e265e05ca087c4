// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.AllocateNetworkResponse;
import io.cistern.vim.network.AllocateNetworkResponseBuilder;
import io.cistern.vim.openstack.internal.cloud.CallScope;

/** Allocate Virtualised Network Resource, once. */
final class NetworkResourceAllocation {

    private final CallScope scope;
    private final AllocateNetworkRequest request;

    NetworkResourceAllocation(CallScope scope, AllocateNetworkRequest request) {
        this.scope = scope;
        this.request = request;
    }

    AllocateNetworkResponse run() {
        scope.context().journal().check(() -> NetworkRequests.refuseUnsupported(request));
        AllocationSteps steps = new AllocationSteps(scope, request);
        AllocateNetworkResponseBuilder response = AllocateNetworkResponse.builder();
        return switch (request.networkResourceType()) {
            case NETWORK -> {
                NetworkAllocation allocation = new NetworkAllocation(steps, request);
                yield response.networkData(
                                allocation.run(request.typeNetworkData().orElseThrow()))
                        .build();
            }
            case SUBNET -> {
                SubnetAllocation allocation = new SubnetAllocation(steps);
                yield response.subnetData(
                                allocation.run(request.typeSubnetData().orElseThrow()))
                        .build();
            }
            case NETWORK_PORT -> {
                PortAllocation allocation = new PortAllocation(steps);
                yield response.networkPortData(
                                allocation.run(request.typeNetworkPortData().orElseThrow()))
                        .build();
            }
            case TRUNK -> {
                TrunkAllocation allocation = new TrunkAllocation(steps);
                yield response.trunkData(allocation.run(request.typeTrunkData().orElseThrow()))
                        .build();
            }
            case ROUTING_RESOURCE -> {
                RoutingAllocation allocation = new RoutingAllocation(steps);
                yield response.routingResourceData(
                                allocation.run(request.typeRoutingResourceData().orElseThrow()))
                        .build();
            }
        };
    }
}
