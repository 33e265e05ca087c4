// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.api.CallContext;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudCalls;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.AllocateStorageResponse;
import io.cistern.vim.storage.CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.storage.CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupResponse;
import io.cistern.vim.storage.DeleteStorageAffinityGroupRequest;
import io.cistern.vim.storage.DeleteStorageAffinityGroupResponse;
import io.cistern.vim.storage.MigrateStorageRequest;
import io.cistern.vim.storage.MigrateStorageResponse;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.OperateStorageResponse;
import io.cistern.vim.storage.QueryStorageAffinityGroupsRequest;
import io.cistern.vim.storage.QueryStorageAffinityGroupsResponse;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.QueryStorageResponse;
import io.cistern.vim.storage.ScaleStorageRequest;
import io.cistern.vim.storage.ScaleStorageResponse;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.TerminateStorageResponse;
import io.cistern.vim.storage.UpdateStorageRequest;
import io.cistern.vim.storage.UpdateStorageResponse;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.concurrent.CompletionStage;

/** Volumes of OpenStack Block Storage. */
public final class OpenStackStorage implements VirtualisedStorageResourcesManagement {

    private final CloudCalls calls;
    private final Waiter waiter;

    public OpenStackStorage(CloudCalls calls) {
        this.calls = calls;
        this.waiter = calls.waiter();
    }

    @Override
    public CompletionStage<AllocateStorageResponse> allocateVirtualisedStorageResource(
            CallContext call, AllocateStorageRequest request) {
        return calls.mutate(call, scope -> new StorageAllocation(scope, waiter, request).run());
    }

    @Override
    public CompletionStage<QueryStorageResponse> queryVirtualisedStorageResource(
            CallContext call, QueryStorageRequest request) {
        return calls.query(call, scope -> new StorageQuery(scope, request).run());
    }

    @Override
    public CompletionStage<UpdateStorageResponse> updateVirtualisedStorageResource(
            CallContext call, UpdateStorageRequest request) {
        return calls.mutate(call, scope -> new StorageUpdate(scope, waiter, request).run());
    }

    @Override
    public CompletionStage<TerminateStorageResponse> terminateVirtualisedStorageResource(
            CallContext call, TerminateStorageRequest request) {
        return calls.mutate(call, scope -> new StorageTermination(scope, waiter, calls.terminations(), request).run());
    }

    @Override
    public CompletionStage<OperateStorageResponse> operateVirtualisedStorageResource(
            CallContext call, OperateStorageRequest request) {
        return calls.mutate(call, scope -> operate(scope, request));
    }

    private OperateStorageResponse operate(CallScope scope, OperateStorageRequest request) {
        return switch (request.storageOperation()) {
            case CREATE_SNAPSHOT -> new StorageSnapshots(scope, waiter, request).create();
            case DELETE_SNAPSHOT -> new StorageSnapshots(scope, waiter, request).delete();
            case ATTACH -> new StorageAttachments(scope, waiter, request).attach();
            case DETACH -> new StorageAttachments(scope, waiter, request).detach();
        };
    }

    @Override
    public CompletionStage<ScaleStorageResponse> scaleVirtualisedStorageResource(
            CallContext call, ScaleStorageRequest request) {
        return calls.mutate(call, scope -> new StorageScaling(scope, waiter, request).run());
    }

    @Override
    public CompletionStage<MigrateStorageResponse> migrateVirtualisedStorageResource(
            CallContext call, MigrateStorageRequest request) {
        return calls.mutate(call, scope -> new StorageMigration(scope, waiter, request).run());
    }

    @Override
    public CompletionStage<CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupResponse>
            createStorageResourceAffinityOrAntiAffinityConstraintsGroup(
                    CallContext call, CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest request) {
        return calls.mutate(call, scope -> new StorageGroups(scope).create(request));
    }

    @Override
    public CompletionStage<QueryStorageAffinityGroupsResponse> queryStorageAffinityGroups(
            CallContext call, QueryStorageAffinityGroupsRequest request) {
        return calls.query(call, scope -> new StorageGroups(scope).query(request));
    }

    @Override
    public CompletionStage<DeleteStorageAffinityGroupResponse> deleteStorageAffinityGroup(
            CallContext call, DeleteStorageAffinityGroupRequest request) {
        return calls.mutate(call, scope -> new StorageGroups(scope).delete(request, calls.terminations()));
    }
}
