// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.backend.physical.Fleet;
import io.cistern.pim.ConsumerRef;
import io.cistern.pim.ConsumerType;
import io.cistern.pim.HealthState;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.Reservation;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.internal.testing.DataCentre;
import io.cistern.pim.internal.testing.Driven;
import io.cistern.pim.internal.testing.MemoryState;
import io.cistern.pim.internal.testing.Tor;
import io.cistern.pim.inventory.CapacityGrouping;
import io.cistern.pim.inventory.CapacityInfo;
import io.cistern.pim.inventory.GetPhysicalResourceRequest;
import io.cistern.pim.inventory.InventoryDepth;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryCapacityRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryResponse;
import io.cistern.pim.inventory.QueryResourcePoolRequest;
import io.cistern.pim.inventory.RefreshInventoryRequest;
import io.cistern.pim.inventory.UpdateInventoryMetadataRequest;
import io.cistern.pim.inventory.UpdateInventoryMetadataRequestBuilder;
import io.cistern.pim.lifecycle.AllocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.DriveCriterion;
import io.cistern.pim.lifecycle.NetworkPortCriterion;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ResourceSelection;
import io.cistern.pim.lifecycle.ResourceSelectionBuilder;
import io.cistern.pim.lifecycle.SetMaintenanceModeRequest;
import io.cistern.pim.topology.CompareWiringRequest;
import io.cistern.pim.topology.ExpectedLink;
import io.cistern.pim.topology.FailureDomain;
import io.cistern.pim.topology.FailureDomainKind;
import io.cistern.pim.topology.FindSharedFailureDomainsRequest;
import io.cistern.pim.topology.GetTopologyNodeRequest;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import io.cistern.pim.topology.QueryTopologyRequest;
import io.cistern.pim.topology.TopologyGraph;
import io.cistern.pim.topology.TopologyNode;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.WiringDifference;
import io.cistern.pim.topology.WiringEnd;
import io.cistern.pim.topology.WiringFault;
import io.cistern.tck.Bench;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fleet as the gateway calls it: enrolled from the configuration of its driver, on a store that outlives it. */
class ManagedFleetTest {

    private static final int SERVERS = 5;
    private static final String TOR_MAC = "0e:1b:2c:3d:4e:5f";

    private final DataCentre centre = new DataCentre(Clock.systemUTC());
    private final MemoryState state = new MemoryState();
    private final List<Fleet> started = new ArrayList<>();
    private Bench everybody;

    @BeforeEach
    void start() {
        for (int i = 0; i < SERVERS; i++) {
            Bmc bmc = centre.install("https://bmc-" + i, Bmc.number(i));
            bmc.cores = i == 0 ? 64 : 32;
            bmc.neighbours.put("p1", Tor.heardByHost(TOR_MAC, "MacAddr", "Ethernet1/" + i, "IfName"));
        }
        everybody = Bench.of(fleet());
        awaitServers();
    }

    @AfterEach
    void stop() {
        started.forEach(Fleet::close);
    }

    private Fleet fleet() {
        Fleet fleet = new ManagedFleets(FleetSettings.DEFAULTS, Clock.systemUTC()).manage(new Driven(centre), state);
        started.add(fleet);
        return fleet;
    }

    private void awaitServers() {
        while (servers(everybody, Filter.ALL).stream()
                        .filter(server -> !server.stale())
                        .count()
                < SERVERS) {
            Thread.yield();
        }
    }

    private static List<PhysicalResource> servers(Bench who, Filter filter) {
        return query(
                        who,
                        QueryPhysicalResourceInventoryRequest.builder()
                                .filter(filter)
                                .kinds(List.of(ResourceKind.COMPUTE_SERVER))
                                .build())
                .physicalResources();
    }

    private static QueryPhysicalResourceInventoryResponse query(
            Bench who, QueryPhysicalResourceInventoryRequest request) {
        return await(
                who.to(PhysicalResourceInventoryManagement.class).queryPhysicalResourceInventory(who.call(), request));
    }

    private static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof InfrastructureException failure ? failure : e;
        }
    }

    private static ErrorCode refused(CompletionStage<?> stage) {
        return catchThrowableOfType(InfrastructureException.class, () -> await(stage))
                .code();
    }

    private static CallContext by(Bench who, String tenant) {
        return CallContext.of(who.call().consumer()).resourceGroupId(tenant).build();
    }

    private Reservation reserve(String tenant, ResourceSelectionBuilder selection) {
        return await(everybody
                        .to(PhysicalResourceProvisioningAndLifecycleManagement.class)
                        .reservePhysicalResource(
                                by(everybody, tenant),
                                new ReservePhysicalResourceRequest(
                                        selection.build(), Duration.ofHours(1), Optional.of("test"))))
                .reservation();
    }

    private PhysicalResource server(String id) {
        return await(everybody
                        .to(PhysicalResourceInventoryManagement.class)
                        .getPhysicalResource(
                                everybody.call(),
                                new GetPhysicalResourceRequest(id, Optional.of(InventoryDepth.FULL), Optional.empty())))
                .physicalResource();
    }

    @Test
    void inventory_tellsServersWithTheirParts() {
        assertThat(servers(everybody, Filter.ALL)).hasSize(SERVERS).allSatisfy(server -> {
            assertThat(server.components()).isEmpty();
            assertThat(server.states().lifecycleState()).contains(LifecycleState.AVAILABLE);
        });
        PhysicalResource server = server(servers(everybody, Filter.ALL).get(0).physicalResourceId());
        assertThat(server.components())
                .extracting(PhysicalResource::resourceKind)
                .containsExactlyInAnyOrder(
                        ResourceKind.DRIVE, ResourceKind.DRIVE, ResourceKind.PORT, ResourceKind.PORT);
        assertThat(servers(everybody, Filter.parse("(eq,processorSummary/cores,64)")))
                .hasSize(1);
        assertThat(query(
                                everybody,
                                QueryPhysicalResourceInventoryRequest.builder()
                                        .kinds(List.of(ResourceKind.DRIVE))
                                        .filter(Filter.parse("(eq,serialNumber,D0)"))
                                        .build())
                        .physicalResources())
                .hasSize(SERVERS);
    }

    @Test
    void pages_areOfOneMoment() {
        QueryPhysicalResourceInventoryRequest first = QueryPhysicalResourceInventoryRequest.builder()
                .kinds(List.of(ResourceKind.COMPUTE_SERVER))
                .page(Page.ofSize(2))
                .build();
        QueryPhysicalResourceInventoryResponse page = query(everybody, first);
        centre.install("https://bmc-new", Bmc.number(77));
        List<String> ids = new ArrayList<>(ids(page));
        while (page.nextPageToken().isPresent()) {
            page = query(
                    everybody,
                    QueryPhysicalResourceInventoryRequest.builder()
                            .kinds(List.of(ResourceKind.COMPUTE_SERVER))
                            .page(new Page(Optional.of(2), page.nextPageToken()))
                            .build());
            ids.addAll(ids(page));
        }
        assertThat(ids).hasSize(SERVERS).doesNotHaveDuplicates();
    }

    private static List<String> ids(QueryPhysicalResourceInventoryResponse page) {
        return page.physicalResources().stream()
                .map(PhysicalResource::physicalResourceId)
                .toList();
    }

    @Test
    void reservation_isByCriteria_andSeenByItsTenantOnly() {
        Reservation held = reserve("a", ResourceSelection.builder().minCores(Optional.of(64L)));
        assertThat(held.tenantId()).isEqualTo("a");
        String id = held.resourceIds().get(0);
        assertThat(server(id).reservation()).contains(held);
        assertThat(servers(everybody.within("a"), Filter.ALL)).hasSize(SERVERS);
        assertThat(servers(everybody.within("b"), Filter.ALL)).hasSize(SERVERS - 1);
        Bench other = everybody.within("b");
        assertThat(refused(other.to(PhysicalResourceInventoryManagement.class)
                        .getPhysicalResource(
                                other.call(), new GetPhysicalResourceRequest(id, Optional.empty(), Optional.empty()))))
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refused(other.to(PhysicalResourceProvisioningAndLifecycleManagement.class)
                        .releaseReservation(other.call(), new ReleaseReservationRequest(held.reservationId()))))
                .isEqualTo(ErrorCode.NOT_FOUND);
        await(everybody
                .to(PhysicalResourceProvisioningAndLifecycleManagement.class)
                .releaseReservation(everybody.call(), new ReleaseReservationRequest(held.reservationId())));
        assertThat(servers(other, Filter.ALL)).hasSize(SERVERS);
    }

    @Test
    void selection_looksAtPartsAndCables() {
        assertThat(reserve(
                                "a",
                                ResourceSelection.builder()
                                        .drives(List.of(DriveCriterion.builder()
                                                .minCount(Optional.of(2L))
                                                .minBytes(Optional.of(900_000_000_000L))
                                                .mediaType(Optional.of("ssd"))
                                                .build()))
                                        .networkPorts(List.of(NetworkPortCriterion.builder()
                                                .minSpeedGbps(Optional.of(BigDecimal.valueOf(25)))
                                                .connectedToSwitchIds(List.of("switch:" + TOR_MAC))
                                                .build()))
                                        .minMemoryGiB(Optional.of(BigDecimal.valueOf(256)))
                                        .cpuModelPattern(Optional.of("fast*")))
                        .resourceIds())
                .hasSize(1);
        InfrastructureException refusal = catchThrowableOfType(
                InfrastructureException.class,
                () -> reserve(
                        "a",
                        ResourceSelection.builder().minCores(Optional.of(128L)).models(List.of("R2"))));
        assertThat(refusal.code()).isEqualTo(ErrorCode.NO_MATCHING_RESOURCE);
        assertThat(refusal).hasMessageContaining("minCores rejects 5").hasMessageContaining("models rejects 5");
    }

    @Test
    void allocation_isKept_acrossARestart() {
        String id = servers(everybody, Filter.ALL).get(0).physicalResourceId();
        ConsumerRef cluster =
                ConsumerRef.builder().type(ConsumerType.CIS_CLUSTER).id("c1").build();
        await(everybody
                .to(PhysicalResourceProvisioningAndLifecycleManagement.class)
                .allocatePhysicalResource(
                        by(everybody, "a"),
                        new AllocatePhysicalResourceRequest(
                                List.of(id), cluster, Map.of(id, server(id).version()))));
        stop();
        everybody = Bench.of(fleet());
        assertThat(server(id).allocation()).hasValueSatisfying(use -> {
            assertThat(use.tenantId()).isEqualTo("a");
            assertThat(use.consumerRef()).isEqualTo(cluster);
        });
        assertThat(servers(everybody.within("b"), Filter.ALL)).hasSize(SERVERS - 1);
        awaitServers();
        assertThat(provisioned()).isEqualTo(1);
    }

    @Test
    void capacity_isCountedByGroup() {
        List<CapacityInfo> counted = await(everybody
                        .to(PhysicalResourceInventoryManagement.class)
                        .queryCapacity(
                                everybody.call(),
                                new QueryCapacityRequest(
                                        Optional.empty(), List.of(CapacityGrouping.POOL, CapacityGrouping.RACK))))
                .capacityInfo();
        assertThat(counted).singleElement().satisfies(info -> {
            assertThat(info.group()).isEqualTo(Map.of("POOL", "default"));
            assertThat(info.capacity().total()).isEqualTo(SERVERS);
            assertThat(info.capacity().available()).isEqualTo(SERVERS);
        });
    }

    private long provisioned() {
        return await(everybody
                        .to(PhysicalResourceInventoryManagement.class)
                        .queryResourcePool(
                                everybody.call(), new QueryResourcePoolRequest(Optional.empty(), Page.FIRST)))
                .resourcePools()
                .get(0)
                .capacity()
                .provisioned();
    }

    @Test
    void maintenance_keepsAServerFromBeingChosen() {
        List<String> ids = servers(everybody, Filter.ALL).stream()
                .map(PhysicalResource::physicalResourceId)
                .toList();
        await(everybody
                .to(PhysicalResourceProvisioningAndLifecycleManagement.class)
                .setMaintenanceMode(
                        everybody.call(),
                        new SetMaintenanceModeRequest(
                                ids.subList(0, 4), true, "new fans", Optional.empty(), Optional.empty())));
        assertThat(reserve("a", ResourceSelection.builder()).resourceIds()).containsExactly(ids.get(4));
        InfrastructureException refusal =
                catchThrowableOfType(InfrastructureException.class, () -> reserve("a", ResourceSelection.builder()));
        assertThat(refusal.code()).isEqualTo(ErrorCode.NO_CAPACITY);
        assertThat(refusal).hasMessageContaining("maintenance rejects 4");
    }

    @Test
    void metadata_isChanged_whereNobodyElseDid() {
        PhysicalResource server = servers(everybody, Filter.ALL).get(0);
        UpdateInventoryMetadataRequest request = UpdateInventoryMetadataRequest.builder()
                .physicalResourceId(server.physicalResourceId())
                .labels(Map.of("tier", "gold"))
                .assetTag(Optional.of("A-1"))
                .expectedVersion(server.version())
                .build();
        PhysicalResource changed = await(everybody
                        .to(PhysicalResourceInventoryManagement.class)
                        .updateInventoryMetadata(everybody.call(), request))
                .physicalResource();
        assertThat(changed.labels()).containsEntry("tier", "gold");
        assertThat(changed.hardware().assetTag()).contains("A-1");
        assertThat(changed.version()).isGreaterThan(server.version());
        UpdateInventoryMetadataRequest late = UpdateInventoryMetadataRequestBuilder.builder(request)
                .assetTag(Optional.of("A-2"))
                .build();
        assertThat(refused(everybody
                        .to(PhysicalResourceInventoryManagement.class)
                        .updateInventoryMetadata(everybody.call(), late)))
                .isEqualTo(ErrorCode.CONFLICT);
    }

    @Test
    void refresh_readsAgain_andFailsAsTheEndpointDoes() {
        PhysicalResource server = servers(everybody, Filter.parse("(eq,processorSummary/cores,64)"))
                .get(0);
        centre.bmcs.get("https://bmc-0").health = HealthState.CRITICAL;
        RefreshInventoryRequest request =
                new RefreshInventoryRequest(List.of(server.physicalResourceId()), Optional.empty());
        await(everybody.to(PhysicalResourceInventoryManagement.class).refreshInventory(everybody.call(), request));
        assertThat(server(server.physicalResourceId()).states().healthState()).isEqualTo(HealthState.CRITICAL);
        centre.failing.put("https://bmc-0", ErrorCode.RESOURCE_UNREACHABLE);
        assertThat(refused(everybody
                        .to(PhysicalResourceInventoryManagement.class)
                        .refreshInventory(everybody.call(), request)))
                .isEqualTo(ErrorCode.RESOURCE_UNREACHABLE);
    }

    @Test
    void topology_hidesWhatIsAnothersBehindStubs() {
        Reservation held = reserve("a", ResourceSelection.builder().minCores(Optional.of(64L)));
        Bench other = everybody.within("b");
        TopologyGraph seen = await(other.to(PhysicalResourceTopologyManagement.class)
                        .queryTopology(
                                other.call(), QueryTopologyRequest.builder().build()))
                .topologyGraph();
        assertThat(seen.nodes())
                .extracting(TopologyNode::nodeId)
                .noneMatch(id -> id.contains(held.resourceIds().get(0)));
        assertThat(seen.links()).noneMatch(link -> (link.aEnd() + link.zEnd())
                .contains(held.resourceIds().get(0)));
        assertThat(seen.nodes().stream().filter(node -> node.kind() == TopologyNodeKind.SERVER))
                .hasSize(SERVERS - 1);
        assertThat(refused(other.to(PhysicalResourceTopologyManagement.class)
                        .getTopologyNode(
                                other.call(),
                                new GetTopologyNodeRequest(held.resourceIds().get(0), Optional.empty()))))
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void sharedFailureDomains_nameTheirMembers() {
        List<String> ids = servers(everybody, Filter.ALL).stream()
                .map(PhysicalResource::physicalResourceId)
                .limit(2)
                .toList();
        List<FailureDomain> shared = await(everybody
                        .to(PhysicalResourceTopologyManagement.class)
                        .findSharedFailureDomains(
                                everybody.call(), new FindSharedFailureDomainsRequest(ids, List.of())))
                .failureDomains();
        assertThat(shared)
                .extracting(FailureDomain::kind)
                .containsExactlyInAnyOrder(FailureDomainKind.SWITCH, FailureDomainKind.SITE);
        assertThat(shared)
                .allSatisfy(domain -> assertThat(domain.memberIds()).containsExactlyInAnyOrderElementsOf(ids));
    }

    @Test
    void wiring_isHeldAgainstWhatIsExpected() {
        String mac = Bmc.number(1).macs.get(0);
        String dark = Bmc.number(1).macs.get(1);
        List<WiringDifference> differences = await(everybody
                        .to(PhysicalResourceTopologyManagement.class)
                        .compareWiring(
                                everybody.call(),
                                new CompareWiringRequest(List.of(
                                        expected(mac, "Ethernet1/1"),
                                        expected(Bmc.number(2).macs.get(0), "Ethernet1/4"),
                                        expected(dark, "Ethernet1/9")))))
                .differences();
        assertThat(differences)
                .extracting(WiringDifference::fault)
                .containsExactly(WiringFault.WRONG_PEER, WiringFault.UNKNOWN);
    }

    private static ExpectedLink expected(String mac, String port) {
        return new ExpectedLink(
                new WiringEnd(Optional.empty(), Optional.of(mac), Optional.empty(), Optional.empty()),
                new WiringEnd(Optional.empty(), Optional.empty(), Optional.of(TOR_MAC), Optional.of(port)));
    }
}
