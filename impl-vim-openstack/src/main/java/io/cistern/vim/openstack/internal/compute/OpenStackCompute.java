// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.CallContext;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.AllocateComputeResponse;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.OperateComputeResponse;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.QueryComputeResponse;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.TerminateComputeResponse;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.openstack.internal.cloud.CloudCalls;
import java.util.concurrent.CompletionStage;

/** Servers of OpenStack Compute. */
public final class OpenStackCompute implements VirtualisedComputeResourcesManagement {

    private final CloudCalls calls;

    public OpenStackCompute(CloudCalls calls) {
        this.calls = calls;
    }

    @Override
    public CompletionStage<AllocateComputeResponse> allocateVirtualisedComputeResource(
            CallContext call, AllocateComputeRequest request) {
        return calls.mutate(call, scope -> new ComputeAllocation(scope, calls.waiter(), request).run());
    }

    @Override
    public CompletionStage<QueryComputeResponse> queryVirtualisedComputeResource(
            CallContext call, QueryComputeRequest request) {
        return calls.query(call, scope -> new ComputeQuery(scope, request).run());
    }

    @Override
    public CompletionStage<TerminateComputeResponse> terminateVirtualisedComputeResource(
            CallContext call, TerminateComputeRequest request) {
        return calls.mutate(call, scope -> calls.terminations()
                .during(() -> new ComputeTermination(scope, calls.waiter(), request).run()));
    }

    @Override
    public CompletionStage<OperateComputeResponse> operateVirtualisedComputeResource(
            CallContext call, OperateComputeRequest request) {
        return calls.mutate(call, scope -> new ComputeOperating(scope, calls.waiter(), request).run());
    }
}
