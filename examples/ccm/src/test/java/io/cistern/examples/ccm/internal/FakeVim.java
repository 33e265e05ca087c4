// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.CallContext;
import io.cistern.api.Consumer;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.Filter;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.api.ProblemDetails;
import io.cistern.api.operation.OperationProgress;
import io.cistern.vim.OperationalState;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.AllocateComputeResponse;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.QueryComputeResourceInformationRequest;
import io.cistern.vim.compute.QueryComputeResourceInformationResponse;
import io.cistern.vim.compute.QueryComputeResponse;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.ScaleComputeResponse;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.TerminateComputeResponse;
import io.cistern.vim.compute.TypesOfVirtualNic;
import io.cistern.vim.compute.UpdateComputeRequest;
import io.cistern.vim.compute.UpdateComputeResponse;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualCpu;
import io.cistern.vim.compute.VirtualMemory;
import io.cistern.vim.compute.VirtualNetworkInterface;
import io.cistern.vim.compute.VirtualisedComputeResourcesInformationManagement;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.AllocateNetworkResponse;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.PortIpAddress;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.QueryNetworkResponseBuilder;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.TerminateNetworkResponse;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualisedNetworkResourcesInformationManagement;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import io.cistern.vim.storage.VirtualisedStorageResourcesInformationManagement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A VIM in memory, as far as the example goes. Machines start only when as many as expected have been asked for. */
final class FakeVim implements VirtualisedComputeResourcesManagement, VirtualisedNetworkResourcesManagement {

    /** What has been asked for, in order. */
    final List<String> calls = new ArrayList<>();

    private final Map<String, Record> resources = new LinkedHashMap<>();
    /** Its volumes. */
    final FakeStorage storage = new FakeStorage(calls);

    private final FakeFlavours flavours =
            new FakeFlavours(FakeFlavours.flavour("small", 1, 64), FakeFlavours.flavour("large", 2, 128));
    private final List<Runnable> starting = new ArrayList<>();
    private final int machinesTogether;
    private Optional<InfrastructureException> failure = Optional.empty();
    private String failing = "";
    private Set<String> indestructible = Set.of();
    private boolean tagsAreKept = true;

    /** @param machinesTogether how many machines must have been asked for before any of them starts */
    FakeVim(int machinesTogether) {
        this.machinesTogether = machinesTogether;
    }

    void failOn(String name, InfrastructureException with) {
        failing = name;
        failure = Optional.of(with);
    }

    void neverTerminate(String... ids) {
        indestructible = Set.of(ids);
    }

    void loseTags() {
        tagsAreKept = false;
    }

    Set<String> resources() {
        return resources.keySet();
    }

    Vim asSeenBy(Consumer consumer) {
        return asSeenBy(consumer, flavours);
    }

    /** Offers information on compute, and not on networks and storage, as their interfaces say by themselves. */
    Vim asSeenBy(Consumer consumer, FakeFlavours shown) {
        return new Vim(
                "lab",
                this,
                shown,
                this,
                storage,
                new Information(),
                new VirtualisedNetworkResourcesInformationManagement() {},
                new VirtualisedStorageResourcesInformationManagement() {},
                consumer);
    }

    static Consumer consumer() {
        return new Consumer() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Set<Grant> grants() {
                return Set.of();
            }
        };
    }

    @Override
    public CompletionStage<AllocateComputeResponse> allocateVirtualisedComputeResource(
            CallContext call, AllocateComputeRequest request) {
        request.validate();
        checkKey(call);
        String name = request.computeName().orElseThrow();
        calls.add("allocate " + name);
        call.onProgress(new OperationProgress("op-1", 50, "server requested", Instant.EPOCH));
        String port = request.interfaceData().get(0).networkPortId().orElseThrow();
        VirtualCompute machine = machine("vm-" + name, name, port, metadata(request.metaData()));
        CompletableFuture<AllocateComputeResponse> response = new CompletableFuture<>();
        starting.add(() -> {
            if (name.equals(failing)) {
                response.completeExceptionally(failure.orElseThrow());
            } else {
                resources.put(machine.computeId(), machine);
                response.complete(new AllocateComputeResponse(machine));
            }
        });
        if (starting.size() == machinesTogether) {
            starting.forEach(Runnable::run);
            starting.clear();
        }
        return response;
    }

    private static VirtualCompute machine(String id, String name, String port, Map<String, String> metadata) {
        VirtualNetworkInterface nic = VirtualNetworkInterface.builder()
                .resourceId(port)
                .ownerId(id)
                .networkPortId(port)
                .ipAddress(List.of("10.42.0.7"))
                .typeVirtualNic(TypesOfVirtualNic.NORMAL)
                .macAddress("fa:16:3e:00:00:01")
                .operationalState(OperationalState.ENABLED)
                .build();
        return VirtualCompute.builder()
                .computeId(id)
                .computeName(name)
                .flavourId("small")
                .virtualCpu(VirtualCpu.builder().numVirtualCpu(1).build())
                .virtualMemory(new VirtualMemory(64, Optional.empty(), Optional.empty()))
                .virtualNetworkInterface(List.of(nic))
                .zoneId("east")
                .hostId("host-1")
                .operationalState(OperationalState.ENABLED)
                .runningState(ComputeRunningState.RUNNING)
                .metadata(metadata)
                .build();
    }

    @Override
    public CompletionStage<UpdateComputeResponse> updateVirtualisedComputeResource(
            CallContext call, UpdateComputeRequest request) {
        request.validate();
        checkKey(call);
        calls.add("update " + request.computeId() + " " + request.metaData());
        return CompletableFuture.completedFuture(
                new UpdateComputeResponse(request.computeId(), (VirtualCompute) resources.get(request.computeId())));
    }

    @Override
    public CompletionStage<ScaleComputeResponse> scaleVirtualisedComputeResource(
            CallContext call, ScaleComputeRequest request) {
        request.validate();
        checkKey(call);
        calls.add("scale " + request.computeId() + " to " + request.computeFlavourId());
        return CompletableFuture.completedFuture(
                new ScaleComputeResponse((VirtualCompute) resources.get(request.computeId())));
    }

    @Override
    public CompletionStage<QueryComputeResponse> queryVirtualisedComputeResource(
            CallContext call, QueryComputeRequest request) {
        request.validate();
        return CompletableFuture.completedFuture(new QueryComputeResponse(
                matching(VirtualCompute.class, request.queryComputeFilter()), Optional.empty()));
    }

    @Override
    public CompletionStage<TerminateComputeResponse> terminateVirtualisedComputeResource(
            CallContext call, TerminateComputeRequest request) {
        request.validate();
        checkKey(call);
        calls.add("terminate " + request.computeId().size() + " machines");
        Map<String, ProblemDetails> failures = remove(request.computeId());
        return CompletableFuture.completedFuture(
                new TerminateComputeResponse(without(request.computeId(), failures), failures));
    }

    @Override
    public CompletionStage<AllocateNetworkResponse> allocateVirtualisedNetworkResource(
            CallContext call, AllocateNetworkRequest request) {
        request.validate();
        checkKey(call);
        String name = request.networkResourceName().orElseThrow();
        calls.add("allocate " + name);
        if (name.equals(failing)) {
            return CompletableFuture.failedFuture(failure.orElseThrow());
        }
        Record made = make(request, "id-" + name);
        resources.put("id-" + name, made);
        return CompletableFuture.completedFuture(new AllocateNetworkResponse(
                optional(VirtualNetwork.class, made),
                optional(NetworkSubnet.class, made),
                optional(VirtualNetworkPort.class, made),
                Optional.empty(),
                Optional.empty()));
    }

    private Record make(AllocateNetworkRequest request, String id) {
        return switch (request.networkResourceType()) {
            case NETWORK ->
                VirtualNetwork.builder()
                        .networkResourceId(id)
                        .networkResourceName(request.networkResourceName())
                        .operationalState(OperationalState.ENABLED)
                        .metadata(metadata(request.metaData()))
                        .build();
            case SUBNET ->
                NetworkSubnet.builder()
                        .resourceId(id)
                        .ipVersion(request.typeSubnetData()
                                .orElseThrow()
                                .ipVersion()
                                .orElseThrow())
                        .cidr(request.typeSubnetData().orElseThrow().cidr().orElseThrow())
                        .metadata(metadata(request.metaData()))
                        .build();
            case NETWORK_PORT ->
                VirtualNetworkPort.builder()
                        .resourceId(id)
                        .networkId(request.typeNetworkPortData()
                                .orElseThrow()
                                .networkId()
                                .orElseThrow())
                        .portType("access")
                        .operationalState(OperationalState.ENABLED)
                        .ipAddress(List.of(new PortIpAddress(Optional.of("10.42.0.7"), Optional.empty())))
                        .metadata(metadata(request.metaData()))
                        .build();
            case TRUNK, ROUTING_RESOURCE -> throw new IllegalArgumentException("not part of the example");
        };
    }

    @Override
    public CompletionStage<QueryNetworkResponse> queryVirtualisedNetworkResource(
            CallContext call, QueryNetworkRequest request) {
        request.validate();
        Optional<Filter> filter = request.queryNetworkFilter();
        QueryNetworkResponseBuilder response = QueryNetworkResponse.builder();
        switch (request.networkResourceType().orElse(NetworkResourceType.NETWORK)) {
            case NETWORK -> response.queryResult(matching(VirtualNetwork.class, filter));
            case SUBNET -> response.subnetResult(matching(NetworkSubnet.class, filter));
            case NETWORK_PORT -> response.networkPortResult(matching(VirtualNetworkPort.class, filter));
            case TRUNK, ROUTING_RESOURCE -> throw new IllegalArgumentException("not part of the example");
        }
        return CompletableFuture.completedFuture(response.build());
    }

    @Override
    public CompletionStage<TerminateNetworkResponse> terminateVirtualisedNetworkResource(
            CallContext call, TerminateNetworkRequest request) {
        request.validate();
        checkKey(call);
        calls.add("terminate " + request.networkResourceId().size() + " network resources");
        List<String> ids = request.networkResourceId().stream()
                .map(NetworkResourceReference::networkResourceId)
                .toList();
        Map<String, ProblemDetails> failures = remove(ids);
        return CompletableFuture.completedFuture(new TerminateNetworkResponse(without(ids, failures), failures));
    }

    private Map<String, String> metadata(Map<String, String> given) {
        return tagsAreKept ? given : Map.of();
    }

    private Map<String, ProblemDetails> remove(List<String> ids) {
        Map<String, ProblemDetails> failures = new LinkedHashMap<>();
        for (String id : ids) {
            if (indestructible.contains(id)) {
                failures.put(id, new ProblemDetails(ErrorCode.CONFLICT, id + " is in use", ErrorDetails.NONE));
            } else {
                resources.remove(id);
            }
        }
        return failures;
    }

    private static List<String> without(List<String> ids, Map<String, ProblemDetails> failures) {
        return ids.stream().filter(id -> !failures.containsKey(id)).toList();
    }

    private <R extends Record> List<R> matching(Class<R> type, Optional<Filter> filter) {
        return resources.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(resource -> filter.orElse(Filter.ALL).matches(resource))
                .toList();
    }

    private static <R> Optional<R> optional(Class<R> type, Record made) {
        return Optional.of(made).filter(type::isInstance).map(type::cast);
    }

    /** As the gateway does: another key is refused. */
    static void checkKey(CallContext call) {
        assertThat(call.idempotencyKey())
                .hasValueSatisfying(key -> assertThat(key).matches("[!-~]{1,255}"));
    }

    private static final class Information implements VirtualisedComputeResourcesInformationManagement {

        @Override
        public CompletionStage<QueryComputeResourceInformationResponse> queryVirtualisedComputeResourceInformation(
                CallContext call, QueryComputeResourceInformationRequest request) {
            request.validate();
            assertThat(call.idempotencyKey())
                    .as("as the gateway says of queries")
                    .isEmpty();
            return CompletableFuture.completedFuture(
                    new QueryComputeResourceInformationResponse(List.of(), Optional.empty()));
        }
    }
}
