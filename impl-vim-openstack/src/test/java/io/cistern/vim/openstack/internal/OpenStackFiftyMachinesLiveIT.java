// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.backend.support.http.HttpLimits;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualInterfaceData;
import io.cistern.vim.compute.VirtualMemoryData;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.openstack.internal.flavour.OpenStackFlavours;
import io.cistern.vim.openstack.internal.storage.OpenStackStorage;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.Machines;
import io.cistern.vim.openstack.internal.testing.NetworkConsumer;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualStorageData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Many machines at once on a real cloud, signed in to with the clouds.yaml that {@code cistern.cloud} names: for its
 * administrator, whose project has no quotas.
 */
@EnabledIfSystemProperty(named = "cistern.cloud", matches = ".+")
class OpenStackFiftyMachinesLiveIT {

    private static final int MACHINES = 50;
    private static final int AT_ONCE = 8;

    private final String name = "fifty-" + UUID.randomUUID();
    private LiveCloud cloud;
    private Machines machines;
    private NetworkConsumer networks;
    private OpenStackFlavours flavours;
    private String networkId;
    private String flavourId;

    @BeforeEach
    void furnish() {
        cloud = new LiveCloud(
                new CloudsFile(Path.of(System.getProperty("cistern.cloud")), "admin").read(HttpLimits.DEFAULT));
        machines = new Machines(cloud);
        networks = new NetworkConsumer(cloud, name);
        flavours = new OpenStackFlavours(cloud.calls());
        networkId = networks.network("10.50.0.0/24").networkResourceId();
        flavourId = cloud.call(
                        flavours::createComputeFlavour,
                        new CreateComputeFlavourRequest(
                                VirtualComputeFlavour.builder()
                                        .virtualMemory(new VirtualMemoryData(64, Optional.empty(), Optional.empty()))
                                        .virtualCpu(VirtualCpuData.builder()
                                                .numVirtualCpu(1)
                                                .build())
                                        .storageAttributes(List.of(
                                                disk(TypesOfStorage.EPHEMERAL, true),
                                                disk(TypesOfStorage.VOLUME, false)))
                                        .build(),
                                Map.of()))
                .flavourId();
    }

    @AfterEach
    void leave() {
        cloud.call(flavours::deleteComputeFlavour, new DeleteComputeFlavourRequest(flavourId));
        networks.terminate(networkId);
        cloud.close();
    }

    @Test
    void fiftyMachines_comeAndGoInAnyOrder_andLeaveNothing(TestReporter reporter) throws Exception {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        Map<Integer, CompletableFuture<VirtualCompute>> made = new HashMap<>();
        List<CompletableFuture<Void>> gone = new ArrayList<>();

        ExecutorService consumers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int machine : eachTwice(seed)) {
                CompletableFuture<VirtualCompute> allocated = made.get(machine);
                if (allocated == null) {
                    made.put(machine, CompletableFuture.supplyAsync(() -> allocate(machine), consumers));
                } else {
                    // Begun after its allocation, which has a thread already: it waits for no thread.
                    gone.add(CompletableFuture.runAsync(
                            () -> machines.terminate(allocated.join().computeId()), consumers));
                }
            }
            CompletableFuture.allOf(gone.toArray(CompletableFuture[]::new)).join();
        } finally {
            consumers.shutdown();
        }

        assertThat(gone).hasSize(MACHINES);
        List<VirtualCompute> all =
                made.values().stream().map(CompletableFuture::join).toList();
        assertThat(all).allSatisfy(machine -> {
            assertThat(machine.virtualNetworkInterface()).hasSize(1);
            assertThat(volumeOf(machine)).isPresent();
        });
        // An address can be given again when its machine is gone.
        assertThat(addresses(all)).hasSize(MACHINES);
        assertThat(left(all)).isEmpty();
    }

    /** The first time it is allocated, the second time terminated. */
    private static List<Integer> eachTwice(long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, MACHINES)
                .boxed()
                .flatMap(machine -> Stream.of(machine, machine))
                .toList());
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    private VirtualCompute allocate(int machine) {
        VirtualInterfaceData nic =
                VirtualInterfaceData.builder().networkId(Optional.of(networkId)).build();
        return machines.allocate(machines.small()
                .computeName(Optional.of(name + "-" + machine))
                .computeFlavourId(flavourId)
                .interfaceData(List.of(nic)));
    }

    private static List<String> addresses(List<VirtualCompute> all) {
        return all.stream()
                .flatMap(machine -> machine.virtualNetworkInterface().stream())
                .flatMap(nic -> nic.ipAddress().stream())
                .toList();
    }

    private static Optional<String> volumeOf(VirtualCompute machine) {
        return machine.virtualDisks().stream()
                .filter(disk -> disk.typeOfStorage().equals(TypesOfStorage.VOLUME))
                .map(VirtualStorage::storageId)
                .findFirst();
    }

    /** Machines, ports and volumes that are still there. */
    private List<String> left(List<VirtualCompute> all) {
        Stream<String> servers = cloud
                .call(
                        machines.compute()::queryVirtualisedComputeResource,
                        QueryComputeRequest.builder()
                                .queryComputeFilter(Optional.of(Filter.parse("(cont,computeName," + name + ")")))
                                .build())
                .queryResult()
                .stream()
                .map(VirtualCompute::computeId);
        Stream<String> ports = all.stream()
                .flatMap(machine -> machine.virtualNetworkInterface().stream())
                .flatMap(nic -> nic.networkPortId().stream())
                .flatMap(
                        id -> networks
                                .query(NetworkResourceType.NETWORK_PORT, "(eq,resourceId," + id + ")")
                                .networkPortResult()
                                .stream())
                .map(VirtualNetworkPort::resourceId);
        Stream<String> volumes =
                all.stream().flatMap(machine -> volumeOf(machine).stream()).flatMap(id -> volumes(id).stream());
        return Stream.of(servers, ports, volumes).flatMap(ids -> ids).toList();
    }

    private List<String> volumes(String id) {
        return cloud
                .call(
                        new OpenStackStorage(cloud.calls())::queryVirtualisedStorageResource,
                        new QueryStorageRequest(
                                Optional.of(Filter.parse("(eq,storageId," + id + ")")), Optional.empty(), Page.FIRST))
                .queryResult()
                .stream()
                .map(VirtualStorage::storageId)
                .toList();
    }

    private static VirtualStorageData disk(String type, boolean isBoot) {
        return new VirtualStorageData(type, 1, Optional.empty(), Optional.of(isBoot));
    }
}
