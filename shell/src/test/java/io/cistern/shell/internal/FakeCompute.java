// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.ProblemDetails;
import io.cistern.api.operation.OperationProgress;
import io.cistern.vim.OperationalState;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.AllocateComputeResponse;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.QueryComputeResponse;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.TerminateComputeResponse;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualCpu;
import io.cistern.vim.compute.VirtualMemory;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A VIM that keeps compute resources in memory and what it was asked. */
final class FakeCompute implements VirtualisedComputeResourcesManagement {

    final Map<String, VirtualCompute> resources = new LinkedHashMap<>();
    final List<AllocateComputeRequest> allocations = new ArrayList<>();
    final List<CallContext> calls = new ArrayList<>();
    final List<List<String>> terminations = new ArrayList<>();
    Optional<InfrastructureException> failure = Optional.empty();
    Runnable whenAllocating = () -> {};
    boolean silent;

    FakeCompute with(String... ids) {
        for (String id : ids) {
            resources.put(id, machine(id, "name-of-" + id));
        }
        return this;
    }

    static VirtualCompute machine(String id, String name) {
        return VirtualCompute.builder()
                .computeId(id)
                .computeName(name)
                .virtualCpu(VirtualCpu.builder()
                        .cpuArchitecture("x86_64")
                        .numVirtualCpu(2)
                        .build())
                .virtualMemory(new VirtualMemory(2048, Optional.empty(), Optional.empty()))
                .operationalState(OperationalState.ENABLED)
                .runningState(ComputeRunningState.RUNNING)
                .hostId("host-1")
                .build();
    }

    @Override
    public CompletionStage<AllocateComputeResponse> allocateVirtualisedComputeResource(
            CallContext call, AllocateComputeRequest request) {
        calls.add(call);
        allocations.add(request);
        call.onAccepted("op-1");
        whenAllocating.run();
        call.onProgress(new OperationProgress("op-1", 40, "port[0] created", Instant.now()));
        if (failure.isPresent()) {
            return CompletableFuture.failedFuture(failure.get());
        }
        if (silent) {
            return new CompletableFuture<>();
        }
        return CompletableFuture.completedFuture(
                new AllocateComputeResponse(machine("c-9", request.computeName().orElse(""))));
    }

    /** Two to a page. */
    @Override
    public CompletionStage<QueryComputeResponse> queryVirtualisedComputeResource(
            CallContext call, QueryComputeRequest request) {
        calls.add(call);
        if (silent) {
            return new CompletableFuture<>();
        }
        List<VirtualCompute> matches = resources.values().stream()
                .filter(machine -> request.queryComputeFilter()
                        .map(filter -> filter.matches(machine))
                        .orElse(true))
                .toList();
        int size = request.page().pageSize().orElse(2);
        int from = request.page().pageToken().map(Integer::parseInt).orElse(0);
        int to = Math.min(matches.size(), from + size);
        return CompletableFuture.completedFuture(new QueryComputeResponse(
                matches.subList(from, to), to < matches.size() ? Optional.of(String.valueOf(to)) : Optional.empty()));
    }

    @Override
    public CompletionStage<TerminateComputeResponse> terminateVirtualisedComputeResource(
            CallContext call, TerminateComputeRequest request) {
        calls.add(call);
        terminations.add(request.computeId());
        Map<String, ProblemDetails> failures = new LinkedHashMap<>();
        List<String> terminated = new ArrayList<>();
        for (String id : request.computeId()) {
            if (resources.remove(id) == null) {
                failures.put(id, new ProblemDetails(ErrorCode.NOT_FOUND, id + " does not exist", ErrorDetails.NONE));
            } else {
                terminated.add(id);
            }
        }
        return CompletableFuture.completedFuture(new TerminateComputeResponse(terminated, failures));
    }
}
