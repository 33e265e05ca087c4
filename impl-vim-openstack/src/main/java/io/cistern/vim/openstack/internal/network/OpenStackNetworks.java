// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.CallContext;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.AllocateNetworkResponse;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.TerminateNetworkResponse;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.UpdateNetworkResponse;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import io.cistern.vim.openstack.internal.cloud.CloudCalls;
import java.util.concurrent.CompletionStage;

/** Networks, subnets, ports, trunks and routing resources on OpenStack Networking. */
public final class OpenStackNetworks implements VirtualisedNetworkResourcesManagement {

    private final CloudCalls calls;

    public OpenStackNetworks(CloudCalls calls) {
        this.calls = calls;
    }

    @Override
    public CompletionStage<AllocateNetworkResponse> allocateVirtualisedNetworkResource(
            CallContext call, AllocateNetworkRequest request) {
        return calls.mutate(call, scope -> new NetworkResourceAllocation(scope, request).run());
    }

    @Override
    public CompletionStage<QueryNetworkResponse> queryVirtualisedNetworkResource(
            CallContext call, QueryNetworkRequest request) {
        return calls.query(call, scope -> new NetworkQuery(scope, request).run());
    }

    @Override
    public CompletionStage<UpdateNetworkResponse> updateVirtualisedNetworkResource(
            CallContext call, UpdateNetworkRequest request) {
        return calls.mutate(call, scope -> new NetworkUpdate(scope, request).run());
    }

    @Override
    public CompletionStage<TerminateNetworkResponse> terminateVirtualisedNetworkResource(
            CallContext call, TerminateNetworkRequest request) {
        return calls.mutate(call, scope -> new NetworkTermination(scope, calls.terminations(), request).run());
    }
}
