// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.CallContext;
import io.cistern.api.Filter;
import io.cistern.vim.OperationalState;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.CreateComputeFlavourResponse;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourResponse;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourResponse;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.AllocateNetworkResponse;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.TerminateNetworkResponse;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VimNetworkCommandsTest {

    private final Networks networks = new Networks();
    private final Flavours flavours = new Flavours();
    private final ConsoleRig console = new ConsoleRig(new FakeGateway()
            .publish(VirtualisedNetworkResourcesManagement.class, networks, "edge-1")
            .publish(VirtualisedComputeFlavourManagement.class, flavours, "edge-1")
            .bundleContext());

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void allocate_makesANetwork_withItsSubnets() {
        assertThat(console.run("vim:network-allocate --name cluster --subnet cidr=10.0.0.0/24,gatewayIp=10.0.0.1"
                                + " --subnet cidr=fd00::/64 --bandwidth 100 --qos dscpMark=26")
                        .succeeds()
                        .out())
                .contains("networkResourceId", "n-1");
        AllocateNetworkRequest request = networks.allocations.get(0);
        request.validate();
        assertThat(request.typeNetworkData().orElseThrow().layer3Attributes())
                .extracting(subnet -> subnet.ipVersion().orElseThrow())
                .containsExactly(IpVersion.IPV4, IpVersion.IPV6);
    }

    @Test
    void allocate_makesASubnet() {
        console.run("vim:network-allocate -t subnet --network n-1 --cidr 10.0.0.0/24 --no-dhcp"
                        + " --pool start=10.0.0.10,end=10.0.0.20")
                .succeeds();
        networks.allocations.get(0).validate();
        NetworkSubnetData subnet = networks.allocations.get(0).typeSubnetData().orElseThrow();
        assertThat(subnet.isDhcpEnabled()).contains(false);
        assertThat(subnet.addressPool().get(0).end()).isEqualTo("10.0.0.20");
    }

    @Test
    void allocate_makesAPort() {
        console.run("vim:network-allocate -t network-port --network n-1 --address ipAddress=10.0.0.7,subnetId=s-1")
                .succeeds();
        networks.allocations.get(0).validate();
        assertThat(networks.allocations
                        .get(0)
                        .typeNetworkPortData()
                        .orElseThrow()
                        .ipAddress()
                        .get(0)
                        .subnetId())
                .contains("s-1");
    }

    @Test
    void allocate_saysWhichOptionIsMissing() {
        assertThat(console.run("vim:network-allocate -t subnet --cidr 10.0.0.0/24")
                        .fails())
                .startsWith("INVALID_ARGUMENT: --network: is mandatory");
        assertThat(console.run("vim:network-allocate -t trunk").fails()).contains("--json");
        assertThat(console.run("vim:network-allocate --bandwidth fast").fails()).contains("--bandwidth", "not fast");
    }

    @Test
    void list_showsTheTypeThatIsAskedFor() {
        assertThat(console.run("vim:network-list").succeeds().out()).contains("Network id", "n-1", "vxlan");
        assertThat(console.run("vim:network-list -t network-port").succeeds().out())
                .contains("Port id", "p-1");
        assertThat(console.run("vim:network-list -t trunk").succeeds().out()).contains("Trunk id", "none");
    }

    @Test
    void show_findsPorts_byTheirOwnId() {
        assertThat(console.run("vim:network-show -t network-port p-1")
                        .succeeds()
                        .out())
                .contains("resourceId", "p-1");
        assertThat(console.run("vim:network-show n-2").fails()).startsWith("NOT_FOUND: no network n-2");
    }

    @Test
    void terminate_sendsAllIds() {
        console.run("vim:network-terminate --yes p-1 n-1").succeeds();
        assertThat(networks.terminated).containsExactly("p-1", "n-1");
    }

    @Test
    void completion_offersNetworksAndPorts() {
        assertThat(console.complete("vim:network-show ")).containsExactly("n-1", "p-1");
    }

    @Test
    void flavour_isCreatedListedAndDeleted() {
        assertThat(console.run("vim:flavour-create --name small --cpus 2 --memory 2048 --disk 10")
                        .succeeds()
                        .out())
                .contains("flavourId", "f-1");
        VirtualComputeFlavour made = flavours.flavours.get(0);
        assertThat(made.virtualMemory().virtualMemSize()).isEqualTo(2048);
        assertThat(made.storageAttributes().get(0).sizeOfStorage()).isEqualTo(10);
        assertThat(console.run("vim:flavour-list").succeeds().out()).contains("small", "2048", "10 GiB ephemeral");
        assertThat(console.run("vim:flavour-create --cpus 2").fails()).contains("--memory: is mandatory");
        assertThat(console.run("vim:flavour-delete f-1").fails()).contains("--yes");
        console.run("vim:flavour-delete -y f-1").succeeds();
        assertThat(flavours.flavours).isEmpty();
    }

    @Test
    void later_operationsAreNotSupportedYet() {
        assertThat(console.run("vim:network-update -m a=b n-1").fails()).startsWith("NOT_SUPPORTED");
        assertThat(console.run("vim:network-affinity-create g affinity").fails())
                .startsWith("NOT_SUPPORTED");
    }

    @Test
    void platformService_thatIsAbsent_isSaidSo() {
        assertThat(console.run("cistern:operations").fails())
                .startsWith("UNAVAILABLE")
                .contains("cistern-core");
    }

    private static final class Networks implements VirtualisedNetworkResourcesManagement {

        private static final VirtualNetwork NETWORK = VirtualNetwork.builder()
                .networkResourceId("n-1")
                .networkType("vxlan")
                .operationalState(OperationalState.ENABLED)
                .build();
        private static final VirtualNetworkPort PORT = VirtualNetworkPort.builder()
                .resourceId("p-1")
                .networkId("n-1")
                .portType("access")
                .operationalState(OperationalState.ENABLED)
                .build();

        final List<AllocateNetworkRequest> allocations = new ArrayList<>();
        final List<String> terminated = new ArrayList<>();

        @Override
        public CompletionStage<AllocateNetworkResponse> allocateVirtualisedNetworkResource(
                CallContext call, AllocateNetworkRequest request) {
            allocations.add(request);
            return CompletableFuture.completedFuture(new AllocateNetworkResponse(
                    Optional.of(NETWORK), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        }

        @Override
        public CompletionStage<QueryNetworkResponse> queryVirtualisedNetworkResource(
                CallContext call, QueryNetworkRequest request) {
            request.validate();
            Filter filter = request.queryNetworkFilter().orElse(Filter.ALL);
            NetworkResourceType type = request.networkResourceType().orElse(NetworkResourceType.NETWORK);
            return CompletableFuture.completedFuture(new QueryNetworkResponse(
                    type == NetworkResourceType.NETWORK && filter.matches(NETWORK) ? List.of(NETWORK) : List.of(),
                    List.of(),
                    type == NetworkResourceType.NETWORK_PORT && filter.matches(PORT) ? List.of(PORT) : List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty()));
        }

        @Override
        public CompletionStage<TerminateNetworkResponse> terminateVirtualisedNetworkResource(
                CallContext call, TerminateNetworkRequest request) {
            request.networkResourceId().forEach(reference -> terminated.add(reference.networkResourceId()));
            return CompletableFuture.completedFuture(new TerminateNetworkResponse(terminated, Map.of()));
        }
    }

    private static final class Flavours implements VirtualisedComputeFlavourManagement {

        final List<VirtualComputeFlavour> flavours = new ArrayList<>();

        @Override
        public CompletionStage<CreateComputeFlavourResponse> createComputeFlavour(
                CallContext call, CreateComputeFlavourRequest request) {
            request.validate();
            flavours.add(request.flavour());
            return CompletableFuture.completedFuture(new CreateComputeFlavourResponse("f-1"));
        }

        @Override
        public CompletionStage<QueryComputeFlavourResponse> queryComputeFlavour(
                CallContext call, QueryComputeFlavourRequest request) {
            return CompletableFuture.completedFuture(new QueryComputeFlavourResponse(flavours, Optional.empty()));
        }

        @Override
        public CompletionStage<DeleteComputeFlavourResponse> deleteComputeFlavour(
                CallContext call, DeleteComputeFlavourRequest request) {
            flavours.clear();
            return CompletableFuture.completedFuture(new DeleteComputeFlavourResponse());
        }
    }
}
