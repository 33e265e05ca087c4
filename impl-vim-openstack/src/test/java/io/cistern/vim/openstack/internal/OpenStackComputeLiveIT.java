// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.BackendLeavingException;
import io.cistern.backend.support.http.HttpLimits;
import io.cistern.vim.OperationalState;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.AllocateComputeRequestBuilder;
import io.cistern.vim.compute.CertificateData;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.UserData;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualComputeFlavourBuilder;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualInterfaceData;
import io.cistern.vim.compute.VirtualMemoryData;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualNetworkPortData;
import io.cistern.vim.openstack.internal.cloud.AnyImage;
import io.cistern.vim.openstack.internal.compute.OpenStackCompute;
import io.cistern.vim.openstack.internal.flavour.OpenStackFlavours;
import io.cistern.vim.openstack.internal.network.OpenStackNetworks;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.MemoryJournal;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.VirtualStorageData;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Compute resources on a real cloud. */
@EnabledIfSystemProperty(named = "cistern.cloud", matches = ".+")
class OpenStackComputeLiveIT {

    private static LiveCloud admin;
    private static LiveCloud tenant;
    private static OpenStackFlavours flavours;
    private static OpenStackCompute compute;
    private static OpenStackNetworks networks;

    private static String imageId;
    private static String flavourId;
    private static String networkId;

    private final String name = "live-" + UUID.randomUUID();

    @BeforeAll
    static void prepare() {
        Path file = Path.of(System.getProperty("cistern.cloud"));
        admin = new LiveCloud(new CloudsFile(file, "admin").read(HttpLimits.DEFAULT));
        tenant = new LiveCloud(new CloudsFile(file, "alice").read(HttpLimits.DEFAULT));
        flavours = new OpenStackFlavours(admin.calls());
        compute = new OpenStackCompute(tenant.calls());
        networks = new OpenStackNetworks(tenant.calls());
        imageId = AnyImage.of(tenant.cloud());
        networkId = tenant.call(
                        networks::allocateVirtualisedNetworkResource,
                        AllocateNetworkRequest.builder()
                                .networkResourceName(Optional.of("live-compute"))
                                .networkResourceType(NetworkResourceType.NETWORK)
                                .typeNetworkData(VirtualNetworkData.builder()
                                        .layer3Attributes(List.of(NetworkSubnetData.builder()
                                                .ipVersion(Optional.of(IpVersion.IPV4))
                                                .cidr(Optional.of("10.43.0.0/24"))
                                                .build()))
                                        .build())
                                .build())
                .networkData()
                .orElseThrow()
                .networkResourceId();
        flavourId = create(flavour(512).build());
    }

    @AfterAll
    static void clear() {
        tenant.call(
                networks::terminateVirtualisedNetworkResource,
                TerminateNetworkRequest.of(NetworkResourceType.NETWORK, networkId));
        admin.call(flavours::deleteComputeFlavour, new DeleteComputeFlavourRequest(flavourId));
        tenant.close();
        admin.close();
    }

    @Test
    void machine_livesFromAllocationToTermination() {
        VirtualCompute made = allocate(request()
                .userData(Optional.of(new UserData(
                        "#cloud-config\n", Optional.empty(), List.of(CertificateData.ofKeystore("a store")))))
                .metaData(Map.of("cisClusterId", "c-42"))
                .build());

        assertThat(made.computeName()).contains(name);
        assertThat(made.flavourId()).contains(flavourId);
        assertThat(made.vcImageId()).contains(imageId);
        assertThat(made.runningState()).isEqualTo(ComputeRunningState.RUNNING);
        assertThat(made.operationalState()).isEqualTo(OperationalState.ENABLED);
        assertThat(made.virtualMemory().virtualMemSize()).isEqualTo(512);
        assertThat(made.virtualCpu().numVirtualCpu()).isEqualTo(1);
        assertThat(made.metadata()).isEqualTo(Map.of("cisClusterId", "c-42"));
        assertThat(made.virtualNetworkInterface()).singleElement().satisfies(nic -> {
            assertThat(nic.networkId()).contains(networkId);
            assertThat(nic.ipAddress()).singleElement().asString().startsWith("10.43.0.");
            assertThat(nic.metadata()).isEmpty();
        });
        assertThat(made.virtualDisks()).hasSize(1);

        assertThat(query("(eq,computeName," + name + ");(eq,runningState,RUNNING)"))
                .singleElement()
                .isEqualTo(made);
        assertThat(query("(eq,computeId," + made.computeId() + ");(eq,flavourId," + flavourId + ")"))
                .hasSize(1);

        terminate(made.computeId());
        assertThat(query("(eq,computeId," + made.computeId() + ")")).isEmpty();
        assertThat(portsOnNetwork()).isEmpty();
    }

    @Test
    void terminate_keepsPortsThatWereAllocatedOnTheirOwn() {
        String portId = port();
        VirtualCompute made = allocate(request()
                .interfaceData(List.of(
                        VirtualInterfaceData.builder()
                                .networkPortId(Optional.of(portId))
                                .build(),
                        VirtualInterfaceData.builder()
                                .networkId(Optional.of(networkId))
                                .build()))
                .build());
        assertThat(made.virtualNetworkInterface()).hasSize(2);
        assertThat(made.virtualNetworkInterface().get(0).resourceId()).isEqualTo(portId);

        assertThatThrownBy(() -> allocate(request()
                        .interfaceData(List.of(VirtualInterfaceData.builder()
                                .networkPortId(Optional.of(portId))
                                .build()))
                        .build()))
                .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT);
                    assertThat(e.details().attribute()).contains("interfaceData[0].networkPortId");
                });

        terminate(made.computeId());
        assertThat(portsOnNetwork()).extracting(VirtualNetworkPort::resourceId).containsExactly(portId);
        tenant.call(
                networks::terminateVirtualisedNetworkResource,
                TerminateNetworkRequest.of(NetworkResourceType.NETWORK_PORT, portId));
    }

    @Test
    void allocate_leavesNothing_whereverItBreaksOffAndIsUndone() {
        boolean broke = true;
        for (int instant = 1; broke; instant++) {
            MemoryJournal journal = LiveCloud.newJournal();
            journal.breakAt(instant);
            broke = false;
            try {
                tenant.run(
                        journal,
                        compute::allocateVirtualisedComputeResource,
                        request().build());
            } catch (BackendLeavingException e) {
                broke = true;
            }
            journal.undoAll();
            assertThat(query("(eq,computeName," + name + ")"))
                    .as("broken off at instant %s", instant)
                    .isEmpty();
            assertThat(portsOnNetwork()).as("broken off at instant %s", instant).isEmpty();
        }
    }

    @Test
    void allocateAndTerminate_happenOnce_whereverTheyBreakOffAndAreRepeated() {
        boolean allocationBroke = true;
        boolean terminationBroke = true;
        for (int instant = 1; allocationBroke || terminationBroke; instant++) {
            MemoryJournal allocation = LiveCloud.newJournal();
            allocationBroke = brokenOffAndRepeated(
                    allocation,
                    instant,
                    journal -> tenant.run(
                            journal,
                            compute::allocateVirtualisedComputeResource,
                            request().build()));
            List<VirtualCompute> made = query("(eq,computeName," + name + ")");
            assertThat(made).as("broken off at instant %s", instant).hasSize(1);
            assertThat(portsOnNetwork()).as("broken off at instant %s", instant).hasSize(1);

            MemoryJournal termination = LiveCloud.newJournal();
            terminationBroke = brokenOffAndRepeated(
                    termination,
                    instant,
                    journal -> tenant.run(
                            journal,
                            compute::terminateVirtualisedComputeResource,
                            TerminateComputeRequest.of(made.get(0).computeId())));
            assertThat(query("(eq,computeName," + name + ")")).isEmpty();
            assertThat(portsOnNetwork()).as("broken off at instant %s", instant).isEmpty();
        }
    }

    @Test
    void allocate_tellsNovasReason_whenNoHostHasRoom() {
        String huge = create(flavour(512)
                .storageAttributes(List.of(new VirtualStorageData(
                        TypesOfStorage.EPHEMERAL, 1_000_000, Optional.empty(), Optional.of(true))))
                .build());
        try {
            assertThatThrownBy(() -> allocate(request().computeFlavourId(huge).build()))
                    .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.NO_CAPACITY);
                        assertThat(e.getMessage()).contains("No valid host");
                        assertThat(e.details().upstream()).singleElement().satisfies(fault -> assertThat(
                                        fault.requestId())
                                .isPresent());
                    });
            assertThat(portsOnNetwork()).isEmpty();
        } finally {
            admin.call(flavours::deleteComputeFlavour, new DeleteComputeFlavourRequest(huge));
        }
    }

    @Test
    void allocate_tellsTheFigures_whenTheQuotaIsFull() {
        String many = create(flavour(512)
                .virtualCpu(VirtualCpuData.builder().numVirtualCpu(21).build())
                .build());
        try {
            assertThatThrownBy(() -> allocate(request().computeFlavourId(many).build()))
                    .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.QUOTA_EXCEEDED);
                        assertThat(e.details().quota()).singleElement().satisfies(figure -> {
                            assertThat(figure.name()).isEqualTo("cores");
                            assertThat(figure.limit()).contains(20L);
                            assertThat(figure.asked()).contains(21L);
                        });
                    });
            assertThat(portsOnNetwork()).isEmpty();
        } finally {
            admin.call(flavours::deleteComputeFlavour, new DeleteComputeFlavourRequest(many));
        }
    }

    @Test
    void allocate_namesThePath_whenAReferenceIsWrong() {
        String nowhere = "00000000-0000-0000-0000-000000000000";
        assertRefused("computeFlavourId", request().computeFlavourId(nowhere).build());
        assertRefused("vcImageId", request().vcImageId(Optional.of(nowhere)).build());
        assertRefused(
                "interfaceData[0].networkId",
                request()
                        .interfaceData(List.of(VirtualInterfaceData.builder()
                                .networkId(Optional.of(nowhere))
                                .build()))
                        .build());
        assertRefused(
                "locationConstraints",
                request().locationConstraints(Optional.of("zone:mars")).build());
    }

    private interface Run {
        void with(MemoryJournal journal);
    }

    private static boolean brokenOffAndRepeated(MemoryJournal journal, int instant, Run run) {
        journal.breakAt(instant);
        try {
            run.with(journal);
            return false;
        } catch (BackendLeavingException e) {
            journal.breakAt(Integer.MAX_VALUE);
            run.with(journal);
            return true;
        }
    }

    private void assertRefused(String path, AllocateComputeRequest request) {
        assertThatThrownBy(() -> allocate(request)).isInstanceOfSatisfying(InfrastructureException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
            assertThat(e.details().attribute()).contains(path);
        });
    }

    private AllocateComputeRequestBuilder request() {
        return AllocateComputeRequest.builder()
                .computeName(Optional.of(name))
                .computeFlavourId(flavourId)
                .vcImageId(Optional.of(imageId))
                .interfaceData(List.of(VirtualInterfaceData.builder()
                        .networkId(Optional.of(networkId))
                        .build()));
    }

    private static VirtualComputeFlavourBuilder flavour(long memory) {
        return VirtualComputeFlavour.builder()
                .isPublic(Optional.of(true))
                .virtualMemory(new VirtualMemoryData(memory, Optional.empty(), Optional.empty()))
                .virtualCpu(VirtualCpuData.builder().numVirtualCpu(1).build())
                .storageAttributes(List.of(
                        new VirtualStorageData(TypesOfStorage.EPHEMERAL, 1, Optional.empty(), Optional.of(true))));
    }

    private static String create(VirtualComputeFlavour flavour) {
        return admin.call(flavours::createComputeFlavour, new CreateComputeFlavourRequest(flavour, Map.of()))
                .flavourId();
    }

    private static VirtualCompute allocate(AllocateComputeRequest request) {
        return tenant.call(compute::allocateVirtualisedComputeResource, request).computeData();
    }

    private static List<VirtualCompute> query(String filter) {
        return tenant.call(
                        compute::queryVirtualisedComputeResource,
                        QueryComputeRequest.builder()
                                .queryComputeFilter(Optional.of(Filter.parse(filter)))
                                .build())
                .queryResult();
    }

    private static void terminate(String id) {
        tenant.call(compute::terminateVirtualisedComputeResource, TerminateComputeRequest.of(id));
    }

    private static String port() {
        return tenant.call(
                        networks::allocateVirtualisedNetworkResource,
                        AllocateNetworkRequest.builder()
                                .networkResourceType(NetworkResourceType.NETWORK_PORT)
                                .typeNetworkPortData(VirtualNetworkPortData.builder()
                                        .networkId(Optional.of(networkId))
                                        .build())
                                .build())
                .networkPortData()
                .orElseThrow()
                .resourceId();
    }

    private static List<VirtualNetworkPort> portsOnNetwork() {
        return tenant.call(
                        networks::queryVirtualisedNetworkResource,
                        QueryNetworkRequest.builder()
                                .queryNetworkFilter(Optional.of(Filter.parse("(eq,networkId," + networkId + ")")))
                                .networkResourceType(Optional.of(NetworkResourceType.NETWORK_PORT))
                                .build())
                .networkPortResult();
    }
}
