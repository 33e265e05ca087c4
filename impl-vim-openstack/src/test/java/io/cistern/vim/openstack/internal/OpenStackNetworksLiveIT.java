// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.backend.BackendLeavingException;
import io.cistern.backend.support.http.HttpLimits;
import io.cistern.vim.OperationalState;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.NetworkSubnetData;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualNetworkPortData;
import io.cistern.vim.openstack.internal.network.OpenStackNetworks;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.MemoryJournal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Networks, subnets and ports on a real cloud, signed in to with the clouds.yaml that {@code cistern.cloud} names. */
@EnabledIfSystemProperty(named = "cistern.cloud", matches = ".+")
class OpenStackNetworksLiveIT {

    private static LiveCloud cloud;
    private static OpenStackNetworks networks;

    private final String name = "live-" + UUID.randomUUID();

    @BeforeAll
    static void reach() {
        cloud = new LiveCloud(
                new CloudsFile(Path.of(System.getProperty("cistern.cloud")), "alice").read(HttpLimits.DEFAULT));
        networks = new OpenStackNetworks(cloud.calls());
    }

    @AfterAll
    static void leave() {
        cloud.close();
    }

    @Test
    void network_livesFromAllocationToTermination() {
        VirtualNetwork made = cloud.call(networks::allocateVirtualisedNetworkResource, withSubnet())
                .networkData()
                .orElseThrow();

        assertThat(made.networkResourceName()).contains(name);
        assertThat(made.subnetId()).hasSize(1);
        assertThat(made.operationalState()).isEqualTo(OperationalState.ENABLED);
        assertThat(made.metadata()).isEqualTo(Map.of("cisClusterId", "c-42", "role", "nodes"));

        VirtualNetwork seen = query("(eq,networkResourceName," + name + ")", NetworkResourceType.NETWORK)
                .queryResult()
                .get(0);
        assertThat(seen.networkResourceId()).isEqualTo(made.networkResourceId());

        NetworkSubnet subnet = query("(eq,networkId," + made.networkResourceId() + ")", NetworkResourceType.SUBNET)
                .subnetResult()
                .get(0);
        assertThat(subnet.cidr()).isEqualTo("10.42.0.0/24");
        assertThat(subnet.ipVersion()).isEqualTo(IpVersion.IPV4);

        terminate(made.networkResourceId());
        assertThat(query("(eq,networkResourceName," + name + ")", NetworkResourceType.NETWORK)
                        .queryResult())
                .isEmpty();
    }

    @Test
    void port_carriesItsAddressAndMetadata() {
        VirtualNetwork network = cloud.call(networks::allocateVirtualisedNetworkResource, withSubnet())
                .networkData()
                .orElseThrow();
        VirtualNetworkPort port = cloud.call(
                        networks::allocateVirtualisedNetworkResource, portOn(network.networkResourceId()))
                .networkPortData()
                .orElseThrow();

        assertThat(port.networkId()).isEqualTo(network.networkResourceId());
        assertThat(port.ipAddress()).hasSize(1);
        assertThat(port.metadata()).isEqualTo(Map.of("k", "v"));

        assertThatThrownBy(() -> terminate(network.networkResourceId()))
                .isInstanceOfSatisfying(
                        InfrastructureException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
        terminate(port.resourceId(), network.networkResourceId());
    }

    @Test
    void allocate_leavesNothing_whereverItBreaksOffAndIsUndone() {
        for (int instant = 1; breaksOffAt(instant); instant++) {
            assertThat(query("(eq,networkResourceName," + name + ")", NetworkResourceType.NETWORK)
                            .queryResult())
                    .as("broken off at instant %s", instant)
                    .isEmpty();
        }
    }

    @Test
    void allocate_makesEachThingOnce_whereverItBreaksOffAndIsRepeated() {
        int instant = 1;
        while (true) {
            MemoryJournal journal = LiveCloud.newJournal();
            journal.breakAt(instant++);
            boolean broke = false;
            try {
                cloud.run(journal, networks::allocateVirtualisedNetworkResource, withSubnet());
            } catch (BackendLeavingException e) {
                broke = true;
                journal.breakAt(Integer.MAX_VALUE);
                cloud.run(journal, networks::allocateVirtualisedNetworkResource, withSubnet());
            }
            List<VirtualNetwork> made = query("(eq,networkResourceName," + name + ")", NetworkResourceType.NETWORK)
                    .queryResult();
            assertThat(made).hasSize(1);
            assertThat(made.get(0).subnetId()).hasSize(1);
            assertThat(made.get(0).metadata()).hasSize(2);
            terminate(made.get(0).networkResourceId());
            if (!broke) {
                return;
            }
        }
    }

    @Test
    void allocate_namesThePath_whenTheNetworkDoesNotExist() {
        assertThatThrownBy(() -> cloud.call(
                        networks::allocateVirtualisedNetworkResource, portOn("00000000-0000-0000-0000-000000000000")))
                .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
                    assertThat(e.details().attribute()).contains("typeNetworkPortData.networkId");
                });
    }

    @Test
    void allocate_tellsWhatTheCloudSaid_whenItsPolicyForbids() {
        AllocateNetworkRequest request = AllocateNetworkRequest.builder()
                .networkResourceType(NetworkResourceType.NETWORK)
                .typeNetworkData(VirtualNetworkData.builder()
                        .networkType(Optional.of("vlan"))
                        .segmentationId(Optional.of("2222"))
                        .build())
                .build();

        assertThatThrownBy(() -> cloud.call(networks::allocateVirtualisedNetworkResource, request))
                .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN);
                    assertThat(e.details().upstream()).singleElement().satisfies(fault -> {
                        assertThat(fault.path()).isEqualTo("/networks");
                        assertThat(fault.status()).contains(403);
                        assertThat(fault.requestId()).isPresent();
                    });
                });
    }

    @Test
    void query_readsPageByPage() {
        VirtualNetwork network = cloud.call(networks::allocateVirtualisedNetworkResource, withSubnet())
                .networkData()
                .orElseThrow();
        List<String> ports = IntStream.range(0, 5)
                .mapToObj(i -> cloud.call(
                                networks::allocateVirtualisedNetworkResource, portOn(network.networkResourceId()))
                        .networkPortData()
                        .orElseThrow()
                        .resourceId())
                .sorted()
                .toList();

        Filter filter = Filter.parse("(eq,networkId," + network.networkResourceId() + ");(eq,metadata/k,v)");
        List<String> seen = new ArrayList<>();
        Page page = Page.ofSize(2);
        while (true) {
            QueryNetworkResponse response = cloud.call(
                    networks::queryVirtualisedNetworkResource,
                    QueryNetworkRequest.builder()
                            .queryNetworkFilter(Optional.of(filter))
                            .networkResourceType(Optional.of(NetworkResourceType.NETWORK_PORT))
                            .page(page)
                            .build());
            response.networkPortResult().forEach(port -> seen.add(port.resourceId()));
            if (response.nextPageToken().isEmpty()) {
                break;
            }
            page = new Page(Optional.of(2), response.nextPageToken());
        }

        assertThat(seen).isEqualTo(ports);
        ports.forEach(this::terminate);
        terminate(network.networkResourceId());
    }

    private boolean breaksOffAt(int instant) {
        MemoryJournal journal = LiveCloud.newJournal();
        journal.breakAt(instant);
        boolean broke = false;
        try {
            cloud.run(journal, networks::allocateVirtualisedNetworkResource, withSubnet());
        } catch (BackendLeavingException e) {
            broke = true;
        }
        journal.undoAll();
        return broke;
    }

    private AllocateNetworkRequest withSubnet() {
        return AllocateNetworkRequest.builder()
                .networkResourceName(Optional.of(name))
                .networkResourceType(NetworkResourceType.NETWORK)
                .typeNetworkData(VirtualNetworkData.builder()
                        .layer3Attributes(List.of(NetworkSubnetData.builder()
                                .ipVersion(Optional.of(IpVersion.IPV4))
                                .cidr(Optional.of("10.42.0.0/24"))
                                .metadata(Map.of("of", "subnet"))
                                .build()))
                        .metadata(Map.of("role", "nodes"))
                        .build())
                .metaData(Map.of("cisClusterId", "c-42"))
                .build();
    }

    private static AllocateNetworkRequest portOn(String networkId) {
        return AllocateNetworkRequest.builder()
                .networkResourceType(NetworkResourceType.NETWORK_PORT)
                .typeNetworkPortData(VirtualNetworkPortData.builder()
                        .networkId(Optional.of(networkId))
                        .metadata(Map.of("k", "v"))
                        .build())
                .build();
    }

    private QueryNetworkResponse query(String filter, NetworkResourceType type) {
        return cloud.call(
                networks::queryVirtualisedNetworkResource,
                QueryNetworkRequest.builder()
                        .queryNetworkFilter(Optional.of(Filter.parse(filter)))
                        .networkResourceType(Optional.of(type))
                        .build());
    }

    private void terminate(String... ids) {
        cloud.call(
                networks::terminateVirtualisedNetworkResource,
                new TerminateNetworkRequest(Arrays.stream(ids)
                        .map(id -> new NetworkResourceReference(id, Optional.empty()))
                        .toList()));
    }
}
