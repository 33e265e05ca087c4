// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.OperationalState;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.AllocateStorageResponse;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.OperateStorageResponse;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.QueryStorageResponse;
import io.cistern.vim.storage.StorageOperationKeys;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.TerminateStorageResponse;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Volumes in memory; neither updated nor scaled. */
final class FakeStorage implements VirtualisedStorageResourcesManagement {

    private final List<String> calls;
    private boolean offered = true;
    private final Map<String, VirtualStorage> volumes = new LinkedHashMap<>();

    /** @param calls what has been asked for, in order */
    FakeStorage(List<String> calls) {
        this.calls = calls;
    }

    /** As a VIM without volumes answers. */
    void notOffered() {
        offered = false;
    }

    Map<String, VirtualStorage> volumes() {
        return volumes;
    }

    @Override
    public CompletionStage<AllocateStorageResponse> allocateVirtualisedStorageResource(
            CallContext call, AllocateStorageRequest request) {
        request.validate();
        FakeVim.checkKey(call);
        if (!offered) {
            return refused();
        }
        String name = request.storageName().orElseThrow();
        calls.add("allocate " + name);
        VirtualStorage volume = VirtualStorage.builder()
                .storageId("vol-" + name)
                .storageName(name)
                .typeOfStorage(TypesOfStorage.VOLUME)
                .sizeOfStorage(request.storageData().storageAttributes().sizeOfStorage())
                .operationalState(OperationalState.ENABLED)
                .metadata(request.metaData())
                .build();
        volumes.put(volume.storageId(), volume);
        return CompletableFuture.completedFuture(new AllocateStorageResponse(volume));
    }

    @Override
    public CompletionStage<QueryStorageResponse> queryVirtualisedStorageResource(
            CallContext call, QueryStorageRequest request) {
        request.validate();
        if (!offered) {
            return refused();
        }
        Filter filter = request.queryStorageFilter().orElse(Filter.ALL);
        return CompletableFuture.completedFuture(new QueryStorageResponse(
                volumes.values().stream().filter(filter::matches).toList(), Optional.empty()));
    }

    @Override
    public CompletionStage<TerminateStorageResponse> terminateVirtualisedStorageResource(
            CallContext call, TerminateStorageRequest request) {
        request.validate();
        FakeVim.checkKey(call);
        calls.add("terminate " + request.storageId().size() + " volumes");
        volumes.keySet().removeAll(request.storageId());
        return CompletableFuture.completedFuture(new TerminateStorageResponse(request.storageId(), Map.of()));
    }

    @Override
    public CompletionStage<OperateStorageResponse> operateVirtualisedStorageResource(
            CallContext call, OperateStorageRequest request) {
        request.validate();
        FakeVim.checkKey(call);
        calls.add(request.storageOperation() + " " + request.storageId() + " "
                + request.storageOperationExtraData().get(StorageOperationKeys.COMPUTE_ID));
        return CompletableFuture.completedFuture(
                new OperateStorageResponse(request.storageId(), request.storageOperationExtraData()));
    }

    private static <R> CompletionStage<R> refused() {
        return CompletableFuture.failedFuture(
                new InfrastructureException(ErrorCode.NOT_SUPPORTED, "this VIM has no volumes"));
    }
}
