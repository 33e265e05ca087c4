// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.CallContext;
import io.cistern.api.notification.AttributeChange;
import io.cistern.pim.Allocation;
import io.cistern.pim.ConsumerRef;
import io.cistern.pim.ConsumerType;
import io.cistern.pim.HealthState;
import io.cistern.pim.OperationalState;
import io.cistern.pim.Reservation;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.CapacityGrouping;
import io.cistern.pim.inventory.CapacityInfo;
import io.cistern.pim.inventory.DataSource;
import io.cistern.pim.inventory.DetectedBy;
import io.cistern.pim.inventory.GetPhysicalResourceRequest;
import io.cistern.pim.inventory.GetPhysicalResourceResponse;
import io.cistern.pim.inventory.HardwareDescription;
import io.cistern.pim.inventory.InventoryChange;
import io.cistern.pim.inventory.InventoryChangeType;
import io.cistern.pim.inventory.ManufacturerFamily;
import io.cistern.pim.inventory.OtherResource;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.PoolCapacity;
import io.cistern.pim.inventory.QueryCapacityRequest;
import io.cistern.pim.inventory.QueryCapacityResponse;
import io.cistern.pim.inventory.QueryInventoryChangeRequest;
import io.cistern.pim.inventory.QueryInventoryChangeResponse;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryResponse;
import io.cistern.pim.inventory.ResourceStates;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.QueryAllocationRequest;
import io.cistern.pim.lifecycle.QueryAllocationResponse;
import io.cistern.pim.lifecycle.QueryReservationRequest;
import io.cistern.pim.lifecycle.QueryReservationResponse;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.pim.lifecycle.ReleaseReservationResponse;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ReservePhysicalResourceResponse;
import io.cistern.pim.topology.Confidence;
import io.cistern.pim.topology.LinkState;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import io.cistern.pim.topology.QueryTopologyRequest;
import io.cistern.pim.topology.QueryTopologyResponse;
import io.cistern.pim.topology.TopologyEvidence;
import io.cistern.pim.topology.TopologyGraph;
import io.cistern.pim.topology.TopologyLink;
import io.cistern.pim.topology.TopologyNode;
import io.cistern.pim.topology.TopologyNodeBuilder;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.TopologyRelation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PimCommandsTest {

    private final List<Object> requests = new ArrayList<>();
    private final ConsoleRig console = new ConsoleRig(new FakeGateway()
            .publish(PhysicalResourceInventoryManagement.class, new Inventory(), "rack-1")
            .publish(PhysicalResourceProvisioningAndLifecycleManagement.class, new Lifecycle(), "rack-1")
            .publish(PhysicalResourceTopologyManagement.class, new Topology(), "rack-1")
            .bundleContext());

    @AfterEach
    void close() {
        console.close();
    }

    private <T> T asked(Class<T> type) {
        return type.cast(requests.get(requests.size() - 1));
    }

    private <T> CompletionStage<T> answer(Object request, T response) {
        requests.add(request);
        return CompletableFuture.completedFuture(response);
    }

    @Test
    void servers_areListed_andFiltered() {
        assertThat(console.run("pim:servers --filter '(eq,healthState,OK)'")
                        .succeeds()
                        .out())
                .contains("Resource id", "s-1", "unit-7", "OK");
        QueryPhysicalResourceInventoryRequest request = asked(QueryPhysicalResourceInventoryRequest.class);
        assertThat(request.kinds()).containsExactly(ResourceKind.COMPUTE_SERVER);
        assertThat(request.filter()).isPresent();
    }

    @Test
    void show_printsOne_andItsIdIsCompleted() {
        assertThat(console.run("pim:show s-1").succeeds().out()).contains("physicalResourceId", "s-1");
        assertThat(asked(GetPhysicalResourceRequest.class).physicalResourceId()).isEqualTo("s-1");
        assertThat(console.complete("pim:show s")).containsExactly("s-1");
        assertThat(console.complete("pim:show --pim ")).containsExactly("rack-1");
    }

    @Test
    void show_refusesAPimThatIsUnknown() {
        assertThat(console.run("pim:show --pim rack-9 s-1").fails())
                .startsWith("NOT_FOUND: no PIM rack-9")
                .contains("pim:list");
    }

    @Test
    void capacity_isGrouped() {
        assertThat(console.run("pim:capacity --by rack").succeeds().out()).contains("RACK=r1", "4", "3");
        assertThat(asked(QueryCapacityRequest.class).groupBy()).containsExactly(CapacityGrouping.RACK);
        assertThat(console.run("pim:capacity --by colour").fails()).contains("--by");
    }

    @Test
    void topology_isATree() {
        assertThat(console.run("pim:topology --depth 3")
                        .succeeds()
                        .out()
                        .lines()
                        .map(String::stripTrailing))
                .containsExactly(
                        "RACK r1  [n-1]",
                        "  SERVER unit-7  [n-2]  OK",
                        "    -- CONNECTIVITY UP --> tor",
                        "  SWITCH tor  [n-3]",
                        "    2 PORTs not connected");
        assertThat(asked(QueryTopologyRequest.class).depth()).contains(3L);
    }

    @Test
    void topology_showsEachPort_whereThatIsAskedFor_orNotWhatItIsConnectedTo() {
        assertThat(console.run("pim:topology --all").succeeds().out())
                .contains("    PORT p1  [n-4]", "    PORT p2  [n-5]")
                .doesNotContain("not connected");
        assertThat(console.run("pim:topology --relation containment").succeeds().out())
                .contains("PORT p1");
        assertThat(console.run("pim:topology --relation containment --relation connectivity")
                        .succeeds()
                        .out())
                .contains("2 PORTs not connected");
    }

    @Test
    void topology_isDrawn_intoFiles(@TempDir Path directory) throws IOException {
        Path svg = directory.resolve("rack.svg");
        Path dot = directory.resolve("rack.dot");
        assertThat(console.run("pim:topology --relation power --svg " + svg + " --dot " + dot)
                        .succeeds()
                        .out())
                .contains("Written to " + svg, "Written to " + dot);
        assertThat(asked(QueryTopologyRequest.class).relations()).containsExactly(TopologyRelation.POWER);
        assertThat(svg).content().contains("Topology of rack-1", "unit-7", "CONNECTIVITY UP");
        assertThat(dot).content().contains("digraph", "\"n-2\" -> \"n-3\"");
        assertThat(console.run("pim:topology --svg " + directory).fails()).contains("--svg");
        assertThat(console.run("pim:topology --relation kinship").fails()).contains("--relation");
    }

    @Test
    void reserve_sendsWhatTheOptionsSay_andNeedsADuration() {
        assertThat(console.run("pim:reserve --count 2 --cores 32 --memory 256 --for 3600 --purpose c-42")
                        .succeeds()
                        .out())
                .contains("r-1");
        ReservePhysicalResourceRequest request = asked(ReservePhysicalResourceRequest.class);
        assertThat(request.selection().count()).contains(2L);
        assertThat(request.selection().minCores()).contains(32L);
        assertThat(request.duration()).isEqualTo(Duration.ofHours(1));
        assertThat(console.run("pim:reserve --count 2").fails()).contains("--for");
    }

    @Test
    void changesReservationsAndAllocations_areListed() {
        assertThat(console.run("pim:changes --filter '(eq,resourceKind,DRIVE)'")
                        .succeeds()
                        .out())
                .contains("REPLACED", "DRIVE", "serialNumber:", "D9");
        assertThat(asked(QueryInventoryChangeRequest.class).filter()).isPresent();
        assertThat(console.run("pim:reservations").succeeds().out()).contains("r-1", "s-1");
        assertThat(console.run("pim:allocations").succeeds().out()).contains("s-1", "c-42");
    }

    @Test
    void release_asksFirst() {
        assertThat(console.run("pim:release r-1").fails()).contains("--yes");
        assertThat(requests).isEmpty();
        console.run("pim:release --yes r-1").succeeds();
        assertThat(asked(ReleaseReservationRequest.class).reservationId()).isEqualTo("r-1");
    }

    private final class Inventory implements PhysicalResourceInventoryManagement {

        private static final PhysicalResource SERVER = PhysicalResource.builder()
                .physicalResourceId("s-1")
                .resourceKind(ResourceKind.OTHER)
                .hardware(HardwareDescription.builder()
                        .name("unit-7")
                        .manufacturerNormalised(ManufacturerFamily.values()[0])
                        .build())
                .states(ResourceStates.builder()
                        .operationalState(OperationalState.values()[0])
                        .healthState(HealthState.OK)
                        .build())
                .resourceTypeId("t-1")
                .resourcePoolId("default")
                .dataSource(DataSource.values()[0])
                .firstSeen(Instant.EPOCH)
                .lastUpdated(Instant.EPOCH)
                .details(new OtherResource(Optional.empty()))
                .build();

        @Override
        public CompletionStage<QueryPhysicalResourceInventoryResponse> queryPhysicalResourceInventory(
                CallContext call, QueryPhysicalResourceInventoryRequest request) {
            return answer(request, new QueryPhysicalResourceInventoryResponse(List.of(SERVER), Optional.empty()));
        }

        @Override
        public CompletionStage<GetPhysicalResourceResponse> getPhysicalResource(
                CallContext call, GetPhysicalResourceRequest request) {
            return answer(request, new GetPhysicalResourceResponse(SERVER));
        }

        @Override
        public CompletionStage<QueryInventoryChangeResponse> queryInventoryChange(
                CallContext call, QueryInventoryChangeRequest request) {
            InventoryChange change = InventoryChange.builder()
                    .changeId("c-7")
                    .changeType(InventoryChangeType.REPLACED)
                    .physicalResourceId("d-1")
                    .resourceKind(ResourceKind.DRIVE)
                    .name("Drive 1")
                    .resourcePoolId("default")
                    .changedAttributes(
                            List.of(new AttributeChange("serialNumber", Optional.of("D1"), Optional.of("D9"))))
                    .detectedBy(DetectedBy.POLL)
                    .endpointId("e-1")
                    .detectedAt(Instant.EPOCH)
                    .inventoryVersion(7)
                    .build();
            return answer(request, new QueryInventoryChangeResponse(List.of(change), Optional.empty()));
        }

        @Override
        public CompletionStage<QueryCapacityResponse> queryCapacity(CallContext call, QueryCapacityRequest request) {
            return answer(
                    request,
                    new QueryCapacityResponse(
                            List.of(new CapacityInfo(Map.of("RACK", "r1"), new PoolCapacity(4, 3, 1, 0, 0, 0)))));
        }
    }

    private final class Lifecycle implements PhysicalResourceProvisioningAndLifecycleManagement {

        @Override
        public CompletionStage<QueryReservationResponse> queryReservation(
                CallContext call, QueryReservationRequest request) {
            Reservation held = new Reservation("r-1", "a", List.of("s-1"), Instant.EPOCH, Optional.empty(), 1);
            return answer(request, new QueryReservationResponse(List.of(held), Optional.empty()));
        }

        @Override
        public CompletionStage<QueryAllocationResponse> queryAllocation(
                CallContext call, QueryAllocationRequest request) {
            Allocation used = Allocation.builder()
                    .resourceId("s-1")
                    .tenantId("a")
                    .consumerRef(ConsumerRef.builder()
                            .type(ConsumerType.CIS_CLUSTER)
                            .id("c-42")
                            .build())
                    .since(Instant.EPOCH)
                    .build();
            return answer(request, new QueryAllocationResponse(List.of(used), Optional.empty()));
        }

        @Override
        public CompletionStage<ReservePhysicalResourceResponse> reservePhysicalResource(
                CallContext call, ReservePhysicalResourceRequest request) {
            return answer(
                    request,
                    new ReservePhysicalResourceResponse(
                            new Reservation("r-1", "a", List.of("s-1"), Instant.EPOCH, Optional.empty(), 1)));
        }

        @Override
        public CompletionStage<ReleaseReservationResponse> releaseReservation(
                CallContext call, ReleaseReservationRequest request) {
            return answer(request, new ReleaseReservationResponse(request.reservationId()));
        }
    }

    private final class Topology implements PhysicalResourceTopologyManagement {

        @Override
        public CompletionStage<QueryTopologyResponse> queryTopology(CallContext call, QueryTopologyRequest request) {
            List<TopologyNode> nodes = List.of(
                    node("n-3", TopologyNodeKind.SWITCH, "tor").build(),
                    node("n-2", TopologyNodeKind.SERVER, "unit-7")
                            .health(Optional.of(HealthState.OK))
                            .build(),
                    node("n-1", TopologyNodeKind.RACK, "r1").build(),
                    node("n-4", TopologyNodeKind.PORT, "p1").build(),
                    node("n-5", TopologyNodeKind.PORT, "p2").build());
            List<TopologyLink> links = List.of(
                    link("l-1", TopologyRelation.CONTAINMENT, "n-1", "n-2"),
                    link("l-2", TopologyRelation.CONTAINMENT, "n-1", "n-3"),
                    link("l-3", TopologyRelation.CONNECTIVITY, "n-2", "n-3"),
                    link("l-4", TopologyRelation.CONTAINMENT, "n-3", "n-4"),
                    link("l-5", TopologyRelation.CONTAINMENT, "n-3", "n-5"));
            return answer(request, new QueryTopologyResponse(new TopologyGraph(1, Instant.EPOCH, nodes, links, false)));
        }

        private static TopologyNodeBuilder node(String id, TopologyNodeKind kind, String name) {
            return TopologyNode.builder().nodeId(id).kind(kind).name(name);
        }

        private static TopologyLink link(String id, TopologyRelation relation, String from, String to) {
            return TopologyLink.builder()
                    .linkId(id)
                    .relation(relation)
                    .aEnd(from)
                    .zEnd(to)
                    .state(LinkState.UP)
                    .evidence(List.of(TopologyEvidence.values()[0]))
                    .confidence(Confidence.HIGH)
                    .firstSeen(Instant.EPOCH)
                    .lastConfirmed(Instant.EPOCH)
                    .build();
        }
    }
}
