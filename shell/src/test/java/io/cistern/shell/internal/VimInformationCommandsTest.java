// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.CallContext;
import io.cistern.api.Filter;
import io.cistern.vim.compute.QueryComputeResourceInformationRequest;
import io.cistern.vim.compute.QueryComputeResourceInformationResponse;
import io.cistern.vim.compute.VirtualComputeResourceInformation;
import io.cistern.vim.compute.VirtualCpuResourceInformation;
import io.cistern.vim.compute.VirtualMemoryResourceInformation;
import io.cistern.vim.compute.VirtualisedComputeResourcesInformationManagement;
import io.cistern.vim.network.NetworkQoS;
import io.cistern.vim.network.QueryNetworkResourceInformationRequest;
import io.cistern.vim.network.QueryNetworkResourceInformationResponse;
import io.cistern.vim.network.VirtualNetworkResourceInformation;
import io.cistern.vim.network.VirtualisedNetworkResourcesInformationManagement;
import io.cistern.vim.storage.QueryStorageResourceInformationRequest;
import io.cistern.vim.storage.QueryStorageResourceInformationResponse;
import io.cistern.vim.storage.VirtualStorageResourceInformation;
import io.cistern.vim.storage.VirtualisedStorageResourcesInformationManagement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VimInformationCommandsTest {

    private final Offered offered = new Offered();
    private final ConsoleRig console = new ConsoleRig(new FakeGateway()
            .publish(VirtualisedComputeResourcesInformationManagement.class, new Compute(offered), "edge-1")
            .publish(VirtualisedNetworkResourcesInformationManagement.class, new Network(), "edge-1")
            .publish(VirtualisedStorageResourcesInformationManagement.class, new Storage(), "edge-1")
            .bundleContext());

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void computeInformation_showsSizesRatiosAndZones() {
        assertThat(console.run("vim:compute-information --filter '(gte,virtualMemory/virtualMemSize,512)'")
                        .succeeds()
                        .out())
                .contains("f-1", "16:1", "512", "1.5:1", "GPU", "east", "west");
        assertThat(offered.filters).containsExactly(Filter.parse("(gte,virtualMemory/virtualMemSize,512)"));
    }

    @Test
    void networkInformation_showsTypesAndQuality() {
        assertThat(console.run("vim:network-information").succeeds().out())
                .contains("vxlan:physnet1", "vxlan", "maxBandwidthKbps=supported");
    }

    @Test
    void storageInformation_showsTypes() {
        assertThat(console.run("vim:storage-information").succeeds().out()).contains("ssd", "volume", "east");
    }

    private static final class Offered {
        final List<Filter> filters = new ArrayList<>();
    }

    private record Compute(Offered offered) implements VirtualisedComputeResourcesInformationManagement {
        @Override
        public CompletionStage<QueryComputeResourceInformationResponse> queryVirtualisedComputeResourceInformation(
                CallContext call, QueryComputeResourceInformationRequest request) {
            request.informationQueryFilter().ifPresent(offered.filters::add);
            return CompletableFuture.completedFuture(new QueryComputeResourceInformationResponse(
                    List.of(VirtualComputeResourceInformation.builder()
                            .computeResourceTypeId("f-1")
                            .virtualCPU(VirtualCpuResourceInformation.builder()
                                    .numVirtualCpu(2L)
                                    .virtualCpuOversubscriptionPolicy("16:1")
                                    .build())
                            .virtualMemory(new VirtualMemoryResourceInformation(
                                    Optional.of(512L), Optional.of("1.5:1"), Optional.empty()))
                            .accelerationCapability(List.of("GPU"))
                            .zoneId(List.of("east", "west"))
                            .build()),
                    Optional.empty()));
        }
    }

    private static final class Network implements VirtualisedNetworkResourcesInformationManagement {
        @Override
        public CompletionStage<QueryNetworkResourceInformationResponse> queryVirtualisedNetworkResourceInformation(
                CallContext call, QueryNetworkResourceInformationRequest request) {
            return CompletableFuture.completedFuture(new QueryNetworkResourceInformationResponse(
                    List.of(new VirtualNetworkResourceInformation(
                            "vxlan:physnet1",
                            Optional.empty(),
                            Optional.of("vxlan"),
                            List.of(new NetworkQoS("maxBandwidthKbps", "supported")),
                            List.of())),
                    Optional.empty()));
        }
    }

    private static final class Storage implements VirtualisedStorageResourcesInformationManagement {
        @Override
        public CompletionStage<QueryStorageResourceInformationResponse> queryVirtualisedStorageResourceInformation(
                CallContext call, QueryStorageResourceInformationRequest request) {
            return CompletableFuture.completedFuture(new QueryStorageResourceInformationResponse(
                    List.of(new VirtualStorageResourceInformation(
                            "ssd", "volume", Optional.empty(), Optional.empty(), List.of("east"))),
                    Optional.empty()));
        }
    }
}
