// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.vim.AffinityType;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.CreateNetworkResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.PortIpAddress;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.TerminateNetworkResponse;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkData;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.network.VirtualNetworkPortData;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Virtualised Network Resources Management (IFA 052 clause 6.3, IFA 005 clause 7.4.1). */
public abstract class VirtualisedNetworkResourcesManagementTck
        extends InterfaceTck<VirtualisedNetworkResourcesManagement> {
    private static final String UPDATE = "updateVirtualisedNetworkResource";

    private final Ground ground = new Ground(this);

    protected VirtualisedNetworkResourcesManagementTck() {
        super(VirtualisedNetworkResourcesManagement.class);
    }

    @Override
    Map<String, Request> samples(String unknownId) {
        return Map.of(
                "allocateVirtualisedNetworkResource",
                Ground.network("sample").build(),
                "queryVirtualisedNetworkResource",
                QueryNetworkRequest.builder().build(),
                UPDATE,
                metadata(unknownId, Map.of("role", "none")),
                "terminateVirtualisedNetworkResource",
                TerminateNetworkRequest.of(NetworkResourceType.NETWORK, unknownId),
                "createNetworkResourceAffinityOrAntiAffinityConstraintsGroup",
                new CreateNetworkResourceAffinityOrAntiAffinityConstraintsGroupRequest(
                        "sample", AffinityType.AFFINITY, Optional.empty(), Optional.empty()));
    }

    private static UpdateNetworkRequest metadata(String id, Map<String, String> metaData) {
        return UpdateNetworkRequest.builder()
                .networkResourceId(id)
                .metaData(metaData)
                .build();
    }

    private <E extends Record> Listing<E> listing(
            NetworkResourceType type,
            Function<QueryNetworkResponse, List<E>> elements,
            Function<E, String> id,
            String idAttribute) {
        return new Listing<>(
                (filter, page) -> {
                    QueryNetworkResponse found =
                            done(use()::queryVirtualisedNetworkResource, query(type, filter, page));
                    return new Listing.Part<>(elements.apply(found), found.nextPageToken());
                },
                id,
                idAttribute);
    }

    private static QueryNetworkRequest query(NetworkResourceType type, Filter filter, Page page) {
        return QueryNetworkRequest.builder()
                .networkResourceType(Optional.of(type))
                .queryNetworkFilter(Optional.of(filter))
                .page(page)
                .build();
    }

    private Listing<VirtualNetwork> networks() {
        return listing(
                NetworkResourceType.NETWORK,
                QueryNetworkResponse::queryResult,
                VirtualNetwork::networkResourceId,
                "networkResourceId");
    }

    private Listing<NetworkSubnet> subnets() {
        return listing(
                NetworkResourceType.SUBNET,
                QueryNetworkResponse::subnetResult,
                NetworkSubnet::resourceId,
                "resourceId");
    }

    private Listing<VirtualNetworkPort> ports() {
        return listing(
                NetworkResourceType.NETWORK_PORT,
                QueryNetworkResponse::networkPortResult,
                VirtualNetworkPort::resourceId,
                "resourceId");
    }

    private TerminateNetworkResponse terminate(NetworkResourceType type, String id) {
        return done(use()::terminateVirtualisedNetworkResource, TerminateNetworkRequest.of(type, id));
    }

    @Test
    void clause7_4_1_2_allocate_network_isShownAsItWasWanted() {
        VirtualNetwork made = ground.allocateNetwork(Ground.network(name("net"))
                .metaData(Map.of("cisClusterId", "one"))
                .build());

        assertThat(networks().find(made.networkResourceId())).contains(made);
        assertThat(made.networkResourceName()).contains(name("net"));
        assertThat(made.metadata()).containsEntry("cisClusterId", "one");
        assertThat(made.isShared()).isFalse();
        assertThat(made.resourceGroupId()).isPresent();
    }

    @Test
    void clause7_4_1_2_allocate_network_makesItsSubnets() {
        VirtualNetwork made = ground.allocateNetwork(Ground.network(name("with"))
                .typeNetworkData(Optional.of(VirtualNetworkData.builder()
                        .layer3Attributes(List.of(Ground.subnetData("10.71.1.0/24"), Ground.subnetData("10.71.2.0/24")))
                        .build()))
                .build());

        assertThat(made.subnetId()).hasSize(2);
        assertThat(made.subnetId())
                .allSatisfy(id -> assertThat(subnets().find(id)).isPresent());
    }

    @Test
    void clause7_4_1_2_allocate_subnet_isShownAsItWasWanted() {
        String networkId = ground.allocateNetwork("of-subnet").networkResourceId();
        NetworkSubnet made = ground.allocateSubnet(
                Ground.subnet(name("sub"), networkId, "10.72.0.0/24").build());

        assertThat(subnets().find(made.resourceId())).contains(made);
        assertThat(made.networkId()).contains(networkId);
        assertThat(made.cidr()).isEqualTo("10.72.0.0/24");
        assertThat(networks().find(networkId).orElseThrow().subnetId()).containsExactly(made.resourceId());
    }

    @Test
    void clause7_4_1_2_allocate_port_hasAddressesOfItsNetwork() {
        String networkId = ground.networkWithSubnet("of-port", "10.73.0.0/24");
        VirtualNetworkPort made =
                ground.allocatePort(Ground.port(name("port"), networkId).build());

        assertThat(ports().find(made.resourceId())).contains(made);
        assertThat(made.networkId()).isEqualTo(networkId);
        assertThat(made.macAddress()).isPresent();
        assertThat(made.attachedResourceId()).isEmpty();
        assertThat(made.ipAddress()).singleElement().satisfies(address -> assertThat(
                        address.ipAddress().orElseThrow())
                .startsWith("10.73.0."));
    }

    @Test
    void clause7_4_1_2_allocate_port_takesTheAddressesThatAreGiven() {
        String networkId = ground.networkWithSubnet("of-given", "10.74.0.0/24");
        VirtualNetworkPort made = ground.allocatePort(Ground.port(name("given"), networkId)
                .typeNetworkPortData(Optional.of(VirtualNetworkPortData.builder()
                        .portType(Optional.of("access"))
                        .networkId(Optional.of(networkId))
                        .macAddress(Optional.of("fa:16:3e:00:74:01"))
                        .ipAddress(List.of(new PortIpAddress(Optional.of("10.74.0.77"), Optional.empty())))
                        .build()))
                .build());

        assertThat(made.macAddress()).contains("fa:16:3e:00:74:01");
        assertThat(made.ipAddress())
                .extracting(address -> address.ipAddress().orElseThrow())
                .containsExactly("10.74.0.77");
    }

    @Test
    void clause7_4_1_2_allocate_namesTheReference_whenTheNetworkDoesNotExist() {
        assertInvalid(
                "typeSubnetData.networkId",
                use()::allocateVirtualisedNetworkResource,
                Ground.subnet(name("lost"), NOTHING, "10.75.0.0/24").build());
        assertInvalid(
                "typeNetworkPortData.networkId",
                use()::allocateVirtualisedNetworkResource,
                Ground.port(name("lost"), NOTHING).build());
    }

    @Test
    void clause7_4_1_2_allocate_failsWithInvalidArgument_whenDataAndTypeDiffer() {
        AllocateNetworkRequest both = Ground.port(name("both"), NOTHING)
                .typeNetworkData(Optional.of(VirtualNetworkData.builder().build()))
                .build();

        assertInvalid("typeNetworkData", use()::allocateVirtualisedNetworkResource, both);
    }

    @Test
    void clause7_4_1_2_allocate_makesOne_whereverItIsBrokenOff() {
        AllocateNetworkRequest wanted = Ground.network(name("once"))
                .typeNetworkData(Optional.of(VirtualNetworkData.builder()
                        .layer3Attributes(List.of(Ground.subnetData("10.76.0.0/24")))
                        .build()))
                .build();

        assertDoneOnce_whereverBrokenOff((interrupted, call) -> {
            VirtualNetwork made = Outcome.of(interrupted.allocateVirtualisedNetworkResource(call, wanted))
                    .networkData()
                    .orElseThrow();
            assertThat(made.subnetId()).hasSize(1);
            terminate(NetworkResourceType.NETWORK, made.networkResourceId());
        });
    }

    @Test
    void clause7_4_1_2_allocate_leavesNothing_whereverItIsCancelled() {
        AllocateNetworkRequest wanted = Ground.network(name("undone"))
                .typeNetworkData(Optional.of(VirtualNetworkData.builder()
                        .layer3Attributes(List.of(Ground.subnetData("10.77.0.0/24")))
                        .build()))
                .build();

        assertUndone_whereverCancelled(
                (cancelled, call) -> cancelled.allocateVirtualisedNetworkResource(call, wanted),
                made -> terminate(
                        NetworkResourceType.NETWORK,
                        made.networkData().orElseThrow().networkResourceId()));
    }

    @Test
    void clause7_4_1_3_query_filtersAsTheFilterSays() {
        List<String> ids = List.of(
                ground.allocateNetwork("a").networkResourceId(),
                ground.allocateNetwork("b").networkResourceId(),
                ground.allocateNetwork(Ground.network(name("c"))
                                .metaData(Map.of("role", "third"))
                                .build())
                        .networkResourceId());

        networks().assertFiltersOn("networkResourceName", name("b"), ids);
        networks().assertFiltersOn("metadata/role", "third", ids);
        networks().assertFiltersOn("networkResourceId", ids.get(0), ids);
    }

    @Test
    void clause7_4_1_3_query_showsEachOnce_pageByPage() {
        networks()
                .assertPages(List.of(
                        ground.allocateNetwork("a").networkResourceId(),
                        ground.allocateNetwork("b").networkResourceId(),
                        ground.allocateNetwork("c").networkResourceId()));
    }

    @Test
    void clause7_4_1_3_query_showsOneTypeAtATime() {
        String networkId = ground.networkWithSubnet("typed", "10.78.0.0/24");

        QueryNetworkResponse subnetsOnly =
                done(use()::queryVirtualisedNetworkResource, query(NetworkResourceType.SUBNET, Filter.ALL, Page.FIRST));

        assertThat(subnetsOnly.queryResult()).isEmpty();
        assertThat(subnetsOnly.networkPortResult()).isEmpty();
        assertThat(subnets().matching(Filter.parse("(eq,networkId," + networkId + ")")))
                .hasSize(1);
    }

    @Test
    void clause7_4_1_3_query_succeeds_whenNothingMatches() {
        networks().assertNothingIsASuccess();
        subnets().assertNothingIsASuccess();
        ports().assertNothingIsASuccess();
    }

    @Test
    void clause7_4_1_3_query_showsNothingOfOtherResourceGroups() {
        String networkId = ground.allocateNetwork("hidden").networkResourceId();
        Access stranger = stranger();

        QueryNetworkResponse seen = Outcome.of(stranger.to(VirtualisedNetworkResourcesManagement.class)
                .queryVirtualisedNetworkResource(
                        stranger.call(),
                        query(
                                NetworkResourceType.NETWORK,
                                Filter.parse("(eq,networkResourceId," + networkId + ")"),
                                Page.FIRST)));

        assertThat(seen.queryResult()).isEmpty();
    }

    @Test
    void clause7_4_1_4_update_mergesMetadata() {
        needs(UPDATE);
        String networkId = ground.allocateNetwork(Ground.network(name("meta"))
                        .metaData(Map.of("kept", "1", "changed", "1", "removed", "1"))
                        .build())
                .networkResourceId();

        var updated = done(
                use()::updateVirtualisedNetworkResource,
                metadata(networkId, Map.of("changed", "2", "removed", "", "added", "2")));

        assertThat(updated.networkResourceId()).isEqualTo(networkId);
        assertThat(networks().find(networkId).orElseThrow().metadata())
                .containsAllEntriesOf(Map.of("kept", "1", "changed", "2", "added", "2"))
                .doesNotContainKey("removed");
    }

    @Test
    void clause7_4_1_5_terminate_isNotShownAfterwards() {
        String networkId = ground.networkWithSubnet("gone", "10.79.0.0/24");

        assertThat(terminate(NetworkResourceType.NETWORK, networkId).networkResourceId())
                .containsExactly(networkId);

        assertThat(networks().find(networkId)).isEmpty();
        assertRefused(
                ErrorCode.NOT_FOUND,
                use()::terminateVirtualisedNetworkResource,
                TerminateNetworkRequest.of(NetworkResourceType.NETWORK, networkId));
    }

    @Test
    void clause7_4_1_5_terminate_failsWithConflict_whenTheNetworkIsInUse() {
        String networkId = ground.networkWithSubnet("used", "10.80.0.0/24");
        ground.allocatePort(Ground.port(name("user"), networkId).build());

        assertRefused(
                ErrorCode.CONFLICT,
                use()::terminateVirtualisedNetworkResource,
                TerminateNetworkRequest.of(NetworkResourceType.NETWORK, networkId));
        assertThat(networks().find(networkId)).isPresent();
    }

    @Test
    void clause7_4_1_5_terminate_terminatesTheOthers_whenOneDoesNotExist() {
        String networkId = ground.allocateNetwork("other").networkResourceId();

        TerminateNetworkResponse result = done(
                use()::terminateVirtualisedNetworkResource,
                new TerminateNetworkRequest(List.of(
                        NetworkResourceReference.of(NetworkResourceType.NETWORK, NOTHING),
                        NetworkResourceReference.of(NetworkResourceType.NETWORK, networkId))));

        assertThat(result.networkResourceId()).containsExactly(networkId);
        assertThat(result.failures()).containsOnlyKeys(NOTHING);
        assertThat(result.failures().get(NOTHING).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void clause7_4_1_5_terminate_failsWithNotFound_inOtherResourceGroups() {
        String networkId = ground.allocateNetwork("foreign").networkResourceId();
        Access stranger = stranger();

        assertThat(failureOf(stranger.to(VirtualisedNetworkResourcesManagement.class)
                                .terminateVirtualisedNetworkResource(
                                        stranger.call(),
                                        TerminateNetworkRequest.of(NetworkResourceType.NETWORK, networkId)))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(networks().find(networkId)).isPresent();
    }
}
