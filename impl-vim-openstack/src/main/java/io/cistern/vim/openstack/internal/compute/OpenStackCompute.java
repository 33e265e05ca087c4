// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.CallContext;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.AllocateComputeResponse;
import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupResponse;
import io.cistern.vim.compute.DeleteAffinityGroupRequest;
import io.cistern.vim.compute.DeleteAffinityGroupResponse;
import io.cistern.vim.compute.MigrateComputeRequest;
import io.cistern.vim.compute.MigrateComputeResponse;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.OperateComputeResponse;
import io.cistern.vim.compute.QueryAffinityGroupsRequest;
import io.cistern.vim.compute.QueryAffinityGroupsResponse;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.QueryComputeResponse;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.ScaleComputeResponse;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.TerminateComputeResponse;
import io.cistern.vim.compute.UpdateComputeRequest;
import io.cistern.vim.compute.UpdateComputeResponse;
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
    public CompletionStage<UpdateComputeResponse> updateVirtualisedComputeResource(
            CallContext call, UpdateComputeRequest request) {
        return calls.mutate(call, scope -> new ComputeUpdate(scope, calls.waiter(), request).run());
    }

    @Override
    public CompletionStage<TerminateComputeResponse> terminateVirtualisedComputeResource(
            CallContext call, TerminateComputeRequest request) {
        return calls.mutate(call, scope -> calls.terminations()
                .during(request.computeId(), () -> new ComputeTermination(scope, calls.waiter(), request).run()));
    }

    @Override
    public CompletionStage<OperateComputeResponse> operateVirtualisedComputeResource(
            CallContext call, OperateComputeRequest request) {
        return calls.mutate(call, scope -> new ComputeOperating(scope, calls.waiter(), request).run());
    }

    @Override
    public CompletionStage<ScaleComputeResponse> scaleVirtualisedComputeResource(
            CallContext call, ScaleComputeRequest request) {
        return calls.mutate(call, scope -> new ComputeScaling(scope, calls.waiter(), request).run());
    }

    @Override
    public CompletionStage<MigrateComputeResponse> migrateVirtualisedComputeResource(
            CallContext call, MigrateComputeRequest request) {
        return calls.mutate(call, scope -> new ComputeMigration(scope, calls.waiter(), request).run());
    }

    @Override
    public CompletionStage<CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupResponse>
            createComputeResourceAffinityOrAntiAffinityConstraintsGroup(
                    CallContext call, CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest request) {
        return calls.mutate(call, scope -> new AffinityGroups(scope).create(request));
    }

    @Override
    public CompletionStage<QueryAffinityGroupsResponse> queryAffinityGroups(
            CallContext call, QueryAffinityGroupsRequest request) {
        return calls.query(call, scope -> new AffinityGroups(scope).query(request));
    }

    @Override
    public CompletionStage<DeleteAffinityGroupResponse> deleteAffinityGroup(
            CallContext call, DeleteAffinityGroupRequest request) {
        return calls.mutate(call, scope -> new AffinityGroups(scope).delete(request, calls.terminations()));
    }
}
