// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.notification.AttributeChange;
import io.cistern.api.operation.OperationState;
import io.cistern.pim.ConsumerType;
import io.cistern.pim.HealthState;
import io.cistern.pim.OperationalState;
import io.cistern.pim.PowerState;
import io.cistern.pim.Reservation;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.CapacityGrouping;
import io.cistern.pim.inventory.CapacityInfo;
import io.cistern.pim.inventory.DataSource;
import io.cistern.pim.inventory.DetectedBy;
import io.cistern.pim.inventory.GetPhysicalResourceResponse;
import io.cistern.pim.inventory.HardwareDescription;
import io.cistern.pim.inventory.InventoryChange;
import io.cistern.pim.inventory.InventoryChangeType;
import io.cistern.pim.inventory.InventoryDepth;
import io.cistern.pim.inventory.ManufacturerFamily;
import io.cistern.pim.inventory.OtherResource;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PoolCapacity;
import io.cistern.pim.inventory.QueryCapacityRequest;
import io.cistern.pim.inventory.QueryCapacityResponse;
import io.cistern.pim.inventory.QueryInventoryChangeResponse;
import io.cistern.pim.inventory.QueryLocationResponse;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryResponse;
import io.cistern.pim.inventory.ResourceStates;
import io.cistern.pim.inventory.UpdateInventoryMetadataRequest;
import io.cistern.pim.inventory.UpdateInventoryMetadataResponse;
import io.cistern.pim.lifecycle.OperatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.OperatePhysicalResourceResponse;
import io.cistern.pim.lifecycle.PhysicalResourceAction;
import io.cistern.pim.lifecycle.QueryAllocationResponse;
import io.cistern.pim.lifecycle.QueryReservationResponse;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.pim.lifecycle.ReleaseReservationResponse;
import io.cistern.pim.lifecycle.ReservePhysicalResourceResponse;
import io.cistern.pim.lifecycle.ResourceOutcome;
import io.cistern.pim.topology.FailureDomain;
import io.cistern.pim.topology.FailureDomainKind;
import io.cistern.pim.topology.FindSharedFailureDomainsResponse;
import io.cistern.pim.topology.QueryTopologyRequest;
import io.cistern.pim.topology.QueryTopologyResponse;
import io.cistern.pim.topology.TopologyGraph;
import io.cistern.pim.topology.TopologyRelation;
import io.cistern.rest.internal.Rig.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The resources of a PIM. */
class PhysicalResourcesTest {
    private static final String PIMS = "/cistern/pim/v1/pims";
    private static final String PIM = PIMS + "/fleet-1";
    private static final String RESOURCES = PIM + "/physical-resources";
    private static final Reservation RESERVATION =
            new Reservation("r-1", "a", List.of("s-1"), Instant.EPOCH, Optional.empty(), 1);
    private static final PhysicalResource SERVER = PhysicalResource.builder()
            .physicalResourceId("s-1")
            .resourceKind(ResourceKind.OTHER)
            .hardware(HardwareDescription.builder()
                    .name("rack-1-unit-7")
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
            .stale(false)
            .version(7)
            .details(new OtherResource(Optional.empty()))
            .build();
    private static Rig rig;

    @BeforeAll
    static void start() {
        rig = new Rig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void pims_areThoseThatAreNoVims() {
        assertThat(rig.get(PIMS).body()).contains("fleet-1").doesNotContain("edge-1");
        assertThat(rig.get(PIM).json().get("kind")).isEqualTo("PIM");
        assertThat(rig.get(PIMS + "/edge-1").status()).isEqualTo(404);
        assertThat(rig.get(PIMS + "/edge-1/physical-resources").json().get("attribute"))
                .isEqualTo("pimId");
    }

    @Test
    void query_passesWhatTheParametersSay() {
        rig.gateway.returns(
                "queryPhysicalResourceInventory",
                new QueryPhysicalResourceInventoryResponse(List.of(SERVER), Optional.of("next")));

        Answer answer = rig.get(RESOURCES
                + "?kinds=COMPUTE_SERVER,switch&depth=summary&maxAge=60&filter=(eq,name,rack-1-unit-7)&fields=name");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"rack-1-unit-7\"").doesNotContain("healthState");
        assertThat(answer.header("Link")).contains("page_token=next", "kinds=", "rel=\"next\"");
        QueryPhysicalResourceInventoryRequest request = (QueryPhysicalResourceInventoryRequest) rig.gateway.lastRequest;
        assertThat(request.kinds()).containsExactly(ResourceKind.COMPUTE_SERVER, ResourceKind.SWITCH);
        assertThat(request.depth()).contains(InventoryDepth.SUMMARY);
        assertThat(request.maxAge()).contains(Duration.ofSeconds(60));
    }

    @Test
    void query_refusesWhatIsNoKindDepthOrAge() {
        assertThat(rig.get(RESOURCES + "?kinds=COMPUTE_SERVER,toaster").json().get("attribute"))
                .isEqualTo("kinds");
        assertThat(rig.get(RESOURCES + "?depth=abyss").json().get("attribute")).isEqualTo("depth");
        assertThat(rig.get(RESOURCES + "?maxAge=-1").json().get("attribute")).isEqualTo("maxAge");
        assertThat(rig.get(RESOURCES + "?hops=1").status()).isEqualTo(400);
    }

    @Test
    void get_showsTheResourceWithItsTag() {
        rig.gateway.returns("getPhysicalResource", new GetPhysicalResourceResponse(SERVER));

        Answer answer = rig.get(RESOURCES + "/s-1");

        assertThat(answer.json().get("physicalResourceId")).isEqualTo("s-1");
        assertThat(rig.get(RESOURCES + "/s-1", "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void updateMetadata_takesTheIdentifierFromThePath_andHeedsIfMatch() {
        rig.gateway.returns("getPhysicalResource", new GetPhysicalResourceResponse(SERVER));
        rig.gateway.returns("updateInventoryMetadata", new UpdateInventoryMetadataResponse(SERVER));
        String body = "{\"assetTag\":\"DC1-0042\",\"expectedVersion\":7}";

        assertThat(rig.send("PATCH", RESOURCES + "/s-1", body).status()).isEqualTo(200);
        assertThat(((UpdateInventoryMetadataRequest) rig.gateway.lastRequest).physicalResourceId())
                .isEqualTo("s-1");
        assertThat(rig.send("PATCH", RESOURCES + "/s-1", body, "If-Match", "\"other\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void operate_isAnsweredWithTheOperationOfThePim_whenNobodyWaits() {
        rig.gateway.when("operatePhysicalResource", (call, request) -> {
            rig.gateway.record("o-1", OperationState.PROCESSING, InfrastructureKind.PIM);
            ((CallContext) call).onAccepted("o-1");
            return new CompletableFuture<>();
        });

        Answer answer = rig.post(
                RESOURCES + "/operate",
                "{\"resourceIds\":[\"s-1\"],\"action\":\"POWER_ON\"}",
                "Prefer",
                "respond-async");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo(PIM + "/operations/o-1");
        assertThat(rig.get(PIM + "/operations/o-1").json().get("kind")).isEqualTo("PIM");
        assertThat(rig.get("/cistern/vim/v1/vims/edge-1/operations/o-1").status())
                .isEqualTo(404);
        assertThat(rig.post(PIM + "/operations/o-1/cancel", null).status()).isEqualTo(200);
    }

    @Test
    void operate_passesTheBody_andWhatIsWrongWithIt() {
        rig.gateway.returns(
                "operatePhysicalResource",
                new OperatePhysicalResourceResponse(List.of(
                        new ResourceOutcome("s-1", Optional.empty(), Optional.of(PowerState.ON), Optional.empty()))));

        assertThat(rig.post(RESOURCES + "/operate", "{\"resourceIds\":[\"s-1\"],\"action\":\"NMI\"}")
                        .status())
                .isEqualTo(200);
        assertThat(((OperatePhysicalResourceRequest) rig.gateway.lastRequest).action())
                .isEqualTo(PhysicalResourceAction.NMI);
        assertThat(rig.post(RESOURCES + "/operate", "{\"resourceIds\":[\"s-1\"],\"action\":\"DANCE\"}")
                        .json()
                        .get("attribute"))
                .isEqualTo("action");
        assertThat(rig.post(RESOURCES + "/sanitize", "{\"resourceIds\":[]}").status())
                .isEqualTo(400);
    }

    @Test
    void anOperationThatNoPimHas_isNotSupported() {
        assertThat(rig.post(RESOURCES + "/refresh", "{\"resourceIds\":[\"s-1\"]}")
                        .status())
                .isEqualTo(501);
    }

    @Test
    void reservations_areMadeAndReleased() {
        rig.gateway.returns("reservePhysicalResource", new ReservePhysicalResourceResponse(RESERVATION));
        rig.gateway.returns("releaseReservation", new ReleaseReservationResponse("r-1"));

        Answer made = rig.post(PIM + "/reservations", "{\"selection\":{\"count\":1},\"duration\":60}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(PIM + "/reservations/r-1");
        assertThat(rig.send("DELETE", made.header("Location"), null).status()).isEqualTo(200);
        assertThat(rig.gateway.lastRequest).isEqualTo(new ReleaseReservationRequest("r-1"));
    }

    @Test
    void reserve_saysThatNothingMatches() {
        rig.gateway.fails(
                "reservePhysicalResource",
                new InfrastructureException(ErrorCode.NO_MATCHING_RESOURCE, "Nothing has 9000 cores"));

        assertThat(rig.post(PIM + "/reservations", "{\"selection\":{\"minCores\":9000},\"duration\":60}")
                        .json()
                        .get("code"))
                .isEqualTo("NO_MATCHING_RESOURCE");
    }

    @Test
    void capacity_isGrouped_andOtherCollectionsAreShown() {
        rig.gateway.returns(
                "queryCapacity",
                new QueryCapacityResponse(
                        List.of(new CapacityInfo(Map.of("RACK", "r1"), new PoolCapacity(4, 3, 1, 0, 0, 0)))));
        rig.gateway.returns("queryLocation", new QueryLocationResponse(List.of(), Optional.empty()));

        assertThat(rig.get(PIM + "/capacity?groupBy=rack,type").body()).contains("\"available\":3");
        assertThat(((QueryCapacityRequest) rig.gateway.lastRequest).groupBy())
                .containsExactly(CapacityGrouping.RACK, CapacityGrouping.TYPE);
        assertThat(rig.get(PIM + "/locations?level=rack").body()).isEqualTo("[]");
        assertThat(rig.get(PIM + "/locations?groupBy=rack").status()).isEqualTo(400);
        assertThat(rig.get(PIM + "/resource-pools").status()).isEqualTo(501);
        assertThat(rig.get(PIM + "/physical-resource-types").status()).isEqualTo(501);
        assertThat(rig.get(PIM + "/provisioned-physical-resources").status()).isEqualTo(501);
    }

    @Test
    void changesReservationsAndAllocations_areCollections() {
        rig.gateway.returns(
                "queryInventoryChange",
                new QueryInventoryChangeResponse(
                        List.of(InventoryChange.builder()
                                .changeId("c-7")
                                .changeType(InventoryChangeType.REPLACED)
                                .physicalResourceId("d-1")
                                .resourceKind(ResourceKind.DRIVE)
                                .name("Drive 1")
                                .resourcePoolId("default")
                                .changedAttributes(List.of(
                                        new AttributeChange("serialNumber", Optional.of("D1"), Optional.of("D9"))))
                                .detectedBy(DetectedBy.POLL)
                                .endpointId("e-1")
                                .detectedAt(Instant.EPOCH)
                                .inventoryVersion(7)
                                .build()),
                        Optional.of("c-7")));
        rig.gateway.returns("queryReservation", new QueryReservationResponse(List.of(RESERVATION), Optional.empty()));
        rig.gateway.returns("queryAllocation", new QueryAllocationResponse(List.of(), Optional.empty()));

        Answer changes = rig.get(PIM + "/inventory-changes?filter=(eq,resourceKind,DRIVE)&page_size=1");
        assertThat(changes.body()).startsWith("[{\"changeId\":\"c-7\",\"changeType\":\"REPLACED\"");
        assertThat(changes.body()).contains("\"oldValue\":\"D1\"", "\"newValue\":\"D9\"");
        assertThat(changes.header("Link")).contains("page_token=c-7");
        assertThat(rig.get(PIM + "/reservations").body()).startsWith("[{\"reservationId\":\"r-1\"");
        assertThat(rig.get(PIM + "/allocations").body()).isEqualTo("[]");
        assertThat(rig.get(PIM + "/allocations?filter=(eq,colour,red)").status())
                .isEqualTo(400);
    }

    @Test
    void topology_isOfWhatTheParametersSay() {
        rig.gateway.returns(
                "queryTopology",
                new QueryTopologyResponse(new TopologyGraph(3, Instant.EPOCH, List.of(), List.of(), false)));

        Answer answer = rig.get(PIM + "/topology?relations=CONTAINMENT,connectivity&depth=2"
                + "&asOf=2026-01-31T12:00:00Z&consumerRef/type=CIS_CLUSTER&consumerRef/id=c-42");

        assertThat(answer.json().get("graphVersion")).isEqualTo(3);
        QueryTopologyRequest request = (QueryTopologyRequest) rig.gateway.lastRequest;
        assertThat(request.relations()).containsExactly(TopologyRelation.CONTAINMENT, TopologyRelation.CONNECTIVITY);
        assertThat(request.depth()).contains(2L);
        assertThat(request.asOf()).contains(Instant.parse("2026-01-31T12:00:00Z"));
        assertThat(request.consumerRef().orElseThrow().type()).isEqualTo(ConsumerType.CIS_CLUSTER);
        assertThat(rig.get(PIM + "/topology?asOf=yesterday").json().get("attribute"))
                .isEqualTo("asOf");
        assertThat(rig.get(PIM + "/topology?consumerRef/id=c-42").json().get("attribute"))
                .isEqualTo("consumerRef");
    }

    @Test
    void topology_isAPicture_whereOneIsAskedFor() {
        rig.gateway.returns(
                "queryTopology",
                new QueryTopologyResponse(new TopologyGraph(3, Instant.EPOCH, List.of(), List.of(), false)));

        Answer svg = rig.get(PIM + "/topology", "Accept", "image/svg+xml");
        assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(svg.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(svg.body()).contains("<title>Topology of fleet-1</title>");
        Answer dot = rig.get(PIM + "/topology", "Accept", "text/vnd.graphviz;q=0.9, image/png");
        assertThat(dot.header("Content-Type")).startsWith("text/vnd.graphviz");
        assertThat(dot.body()).startsWith("digraph");
        assertThat(rig.get(PIM + "/topology?format=svg").body()).contains("<svg");
        assertThat(rig.get(PIM + "/topology", "Accept", "*/*").json().get("graphVersion"))
                .isEqualTo(3);
        assertThat(rig.get(PIM + "/topology?format=png").json().get("attribute"))
                .isEqualTo("format");
    }

    @Test
    void sharedFailureDomains_comeAsACollection() {
        rig.gateway.returns(
                "findSharedFailureDomains",
                new FindSharedFailureDomainsResponse(List.of(
                        new FailureDomain("d-1", FailureDomainKind.RACK, List.of("s-1", "s-2"), Optional.empty()))));

        assertThat(rig.post(PIM + "/topology/find-shared-failure-domains", "{\"resourceIds\":[\"s-1\",\"s-2\"]}")
                        .body())
                .startsWith("[{\"domainId\":\"d-1\"");
        assertThat(rig.post(PIM + "/topology/find-shared-failure-domains", "{\"resourceIds\":[\"s-1\"]}")
                        .json()
                        .get("attribute"))
                .isEqualTo("resourceIds");
    }
}
