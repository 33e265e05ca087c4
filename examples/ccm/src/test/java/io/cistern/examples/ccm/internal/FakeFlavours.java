// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.CallContext;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.CreateComputeFlavourResponse;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourResponse;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourResponse;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualMemoryData;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Flavours that are there and stay. */
final class FakeFlavours implements VirtualisedComputeFlavourManagement {

    private final List<VirtualComputeFlavour> flavours;

    FakeFlavours(VirtualComputeFlavour... flavours) {
        this.flavours = Arrays.asList(flavours);
    }

    static VirtualComputeFlavour flavour(String id, long cpus, long memory) {
        return VirtualComputeFlavour.builder()
                .flavourId(id)
                .virtualCpu(VirtualCpuData.builder().numVirtualCpu(cpus).build())
                .virtualMemory(new VirtualMemoryData(memory, Optional.empty(), Optional.empty()))
                .build();
    }

    @Override
    public CompletionStage<QueryComputeFlavourResponse> queryComputeFlavour(
            CallContext call, QueryComputeFlavourRequest request) {
        return CompletableFuture.completedFuture(new QueryComputeFlavourResponse(flavours, Optional.empty()));
    }

    @Override
    public CompletionStage<CreateComputeFlavourResponse> createComputeFlavour(
            CallContext call, CreateComputeFlavourRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<DeleteComputeFlavourResponse> deleteComputeFlavour(
            CallContext call, DeleteComputeFlavourRequest request) {
        throw new UnsupportedOperationException();
    }
}
