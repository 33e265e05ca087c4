// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal.physical;

import static io.cistern.examples.backend.internal.Tampering.blind;
import static io.cistern.examples.backend.internal.Tampering.failure;
import static io.cistern.examples.backend.internal.Tampering.forgiven;
import static io.cistern.examples.backend.internal.Tampering.instead;
import static io.cistern.examples.backend.internal.Tampering.journal;
import static io.cistern.examples.backend.internal.Tampering.request;
import static io.cistern.examples.backend.internal.Tampering.response;

import io.cistern.administration.DetachEndpointRequest;
import io.cistern.administration.DetachEndpointResponse;
import io.cistern.administration.EndpointBuilder;
import io.cistern.administration.EndpointState;
import io.cistern.administration.ImportEndpointsRequest;
import io.cistern.administration.ListEndpointsRequest;
import io.cistern.administration.RemoveEndpointRequest;
import io.cistern.administration.RemoveEndpointResponse;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.backend.physical.InventoryReadingBuilder;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.examples.backend.internal.CarelessJournal;
import io.cistern.examples.backend.internal.SeededDefect;
import io.cistern.examples.backend.internal.Tampering;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.GetPhysicalResourceRequest;
import io.cistern.pim.inventory.InventoryDepth;
import io.cistern.pim.inventory.QueryCapacityRequest;
import io.cistern.pim.inventory.QueryCapacityResponse;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequestBuilder;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryResponse;
import io.cistern.pim.inventory.RefreshInventoryRequest;
import io.cistern.pim.inventory.RefreshInventoryResponse;
import io.cistern.pim.inventory.UpdateInventoryMetadataRequest;
import io.cistern.pim.lifecycle.AllocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.DeallocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.DeallocatePhysicalResourceResponse;
import io.cistern.pim.lifecycle.QueryProvisionedPhysicalResourceRequest;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ResourceSelectionBuilder;
import io.cistern.pim.lifecycle.SetMaintenanceModeRequest;
import io.cistern.pim.topology.CompareWiringRequest;
import io.cistern.pim.topology.CompareWiringResponse;
import io.cistern.pim.topology.FindSharedFailureDomainsRequest;
import io.cistern.pim.topology.FindSharedFailureDomainsResponse;
import io.cistern.pim.topology.QueryTopologyRequest;
import io.cistern.pim.topology.QueryTopologyRequestBuilder;
import io.cistern.pim.topology.QueryTopologyResponse;
import io.cistern.pim.topology.TopologyGraphBuilder;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.TopologyRelation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** What a PIM can get wrong, and the test of the kit that tells it. */
enum PhysicalDefect implements SeededDefect<PhysicalTampering> {
    SHOWS_FOREIGN_SERVERS(
            SeededPhysicalDefectsTest.Inventory.class,
            "clause7_4_query_hidesWhatAnotherTenantHolds",
            blind(QueryPhysicalResourceInventoryRequest.class)),
    LABELS_FOREIGN_SERVERS(
            SeededPhysicalDefectsTest.Inventory.class,
            "clause7_4_query_hidesWhatAnotherTenantHolds",
            blind(UpdateInventoryMetadataRequest.class)),
    SHOWS_FOREIGN_TOPOLOGY(
            SeededPhysicalDefectsTest.Topology.class,
            "clause7_5_query_tellsNothingOfWhatAnotherTenantHolds",
            blind(QueryTopologyRequest.class)),
    RELEASES_FOREIGN_RESERVATIONS(
            SeededPhysicalDefectsTest.Lifecycle.class,
            "clause7_3_release_failsWithNotFound_forAnotherTenant",
            blind(ReleaseReservationRequest.class)),
    ALLOCATES_FOREIGN_SERVERS(
            SeededPhysicalDefectsTest.Lifecycle.class,
            "clause7_3_allocate_failsWithNotFound_whenAnotherTenantHoldsTheServer",
            blind(AllocatePhysicalResourceRequest.class)),

    IGNORES_FILTERS(
            SeededPhysicalDefectsTest.Inventory.class,
            "clause7_4_query_filtersAsTheFilterSays",
            query(asked -> asked.filter(Optional.of(Filter.ALL)))),
    IGNORES_KINDS(
            SeededPhysicalDefectsTest.Inventory.class,
            "clause7_4_query_showsOnlyTheKindsThatAreAskedFor",
            query(asked -> asked.kinds(List.of(ResourceKind.values())))),
    IGNORES_THE_SIZE_OF_PAGES(
            SeededPhysicalDefectsTest.Inventory.class,
            "clause7_4_query_showsEachOnce_pageByPage",
            request(
                    QueryPhysicalResourceInventoryRequest.class,
                    asked -> QueryPhysicalResourceInventoryRequestBuilder.builder(asked)
                            .page(new Page(Optional.empty(), asked.page().pageToken()))
                            .build())),
    ENDS_AFTER_ONE_PAGE(
            SeededPhysicalDefectsTest.Inventory.class,
            "clause7_4_query_showsEachOnce_pageByPage",
            response(
                    QueryPhysicalResourceInventoryRequest.class,
                    QueryPhysicalResourceInventoryResponse.class,
                    (asked, found) ->
                            new QueryPhysicalResourceInventoryResponse(found.physicalResources(), Optional.empty()))),
    TELLS_NO_PARTS(
            SeededPhysicalDefectsTest.Inventory.class,
            "clause7_4_get_tellsTheParts_whereTheyAreAskedFor",
            request(
                    GetPhysicalResourceRequest.class,
                    asked -> new GetPhysicalResourceRequest(
                            asked.physicalResourceId(), Optional.of(InventoryDepth.SUMMARY), asked.maxAge()))),
    COUNTS_NOTHING(
            SeededPhysicalDefectsTest.Inventory.class,
            "clause7_4_queryCapacity_followsWhatIsHeld",
            response(
                    QueryCapacityRequest.class,
                    QueryCapacityResponse.class,
                    (asked, counted) -> new QueryCapacityResponse(List.of()))),
    REFRESHES_NOTHING(
            SeededPhysicalDefectsTest.Inventory.class,
            "clause7_4_refresh_readsAgain",
            instead(
                    RefreshInventoryRequest.class,
                    asked -> CompletableFuture.completedFuture(
                            new RefreshInventoryResponse(((RefreshInventoryRequest) asked).resourceIds())))),

    TELLS_LINKS_WITHOUT_THEIR_ENDS(
            SeededPhysicalDefectsTest.Topology.class,
            "clause7_5_query_linksNodesOfTheAnswer",
            response(
                    QueryTopologyRequest.class,
                    QueryTopologyResponse.class,
                    (asked, told) -> new QueryTopologyResponse(TopologyGraphBuilder.builder(told.topologyGraph())
                            .nodes(told.topologyGraph().nodes().stream()
                                    .filter(node -> node.kind() != TopologyNodeKind.PORT)
                                    .toList())
                            .build()))),
    IGNORES_RELATIONS(
            SeededPhysicalDefectsTest.Topology.class,
            "clause7_5_query_tellsContainmentAndConnectivity_whereNothingElseIsAskedFor",
            request(QueryTopologyRequest.class, asked -> QueryTopologyRequestBuilder.builder(asked)
                    .relations(List.of(TopologyRelation.values()))
                    .build())),
    TAKES_UNKNOWN_ROOTS_FOR_ALL(
            SeededPhysicalDefectsTest.Topology.class,
            "clause7_5_query_failsWithNotFound_whenThereIsNoSuchRoot",
            request(QueryTopologyRequest.class, asked -> QueryTopologyRequestBuilder.builder(asked)
                    .rootNodeId(Optional.empty())
                    .build())),
    SHARES_NOTHING(
            SeededPhysicalDefectsTest.Topology.class,
            "clause7_5_sharedFailureDomains_areOfTheResourcesThatAreAskedFor",
            response(
                    FindSharedFailureDomainsRequest.class,
                    FindSharedFailureDomainsResponse.class,
                    (asked, found) -> new FindSharedFailureDomainsResponse(List.of()))),
    FINDS_ALL_WIRING_RIGHT(
            SeededPhysicalDefectsTest.Topology.class,
            "clause7_5_compareWiring_tellsWhatLeadsElsewhere",
            response(
                    CompareWiringRequest.class,
                    CompareWiringResponse.class,
                    (asked, found) -> new CompareWiringResponse(List.of()))),

    HOLDS_FEWER(
            SeededPhysicalDefectsTest.Lifecycle.class,
            "clause7_3_reserve_holdsAsManyAsAreAskedFor",
            reservation(wanted -> wanted.count(Optional.empty()))),
    IGNORES_CRITERIA(
            SeededPhysicalDefectsTest.Lifecycle.class,
            "clause7_3_reserve_saysWhichCriterionRejects_whenNothingMatches",
            reservation(wanted -> wanted.minCores(Optional.empty()))),
    IGNORES_AFFINITY(
            SeededPhysicalDefectsTest.Lifecycle.class,
            "clause7_3_reserve_keepsMembersApart_whenTheyMustBe",
            reservation(wanted -> wanted.affinity(List.of()))),
    SAYS_ONLY_THAT_NOTHING_MATCHES(
            SeededPhysicalDefectsTest.Lifecycle.class,
            "clause7_3_reserve_saysWhichCriterionRejects_whenNothingMatches",
            failure(
                    ReservePhysicalResourceRequest.class,
                    e -> new InfrastructureException(e.code(), "nothing matches", e.details()))),
    NEVER_UNDOES(
            SeededPhysicalDefectsTest.Lifecycle.class,
            "clause7_3_reserve_holdsNothing_whereverItIsCancelled",
            journal(CarelessJournal::neverUndoes)),
    NEVER_PERFORMS(
            SeededPhysicalDefectsTest.Lifecycle.class,
            "clause7_3_release_freesTheServers",
            journal(CarelessJournal::neverPerforms)),
    TAKES_WHAT_IT_CAN_GET(
            SeededPhysicalDefectsTest.Lifecycle.class,
            "clause7_3_allocate_takesAllOrNone",
            request(
                    AllocatePhysicalResourceRequest.class,
                    asked -> new AllocatePhysicalResourceRequest(
                            asked.resourceIds().subList(0, 1), asked.consumerRef(), Map.of()))),
    IGNORES_VERSIONS(
            SeededPhysicalDefectsTest.Lifecycle.class,
            "clause7_3_allocate_failsWithConflict_whenTheServerHasChanged",
            request(
                    AllocatePhysicalResourceRequest.class,
                    asked -> new AllocatePhysicalResourceRequest(asked.resourceIds(), asked.consumerRef(), Map.of()))),
    DEALLOCATES_FOR_ANYBODY(
            SeededPhysicalDefectsTest.Lifecycle.class,
            "clause7_3_deallocate_failsWithConflict_forAnotherUser",
            forgiven(
                    DeallocatePhysicalResourceRequest.class,
                    ErrorCode.CONFLICT,
                    (rack, asked) -> new DeallocatePhysicalResourceResponse(asked.resourceIds()))),
    LEAKS(
            SeededPhysicalDefectsTest.Lifecycle.class,
            "allTests_leaveNothing",
            instead(
                    DeallocatePhysicalResourceRequest.class,
                    asked -> CompletableFuture.completedFuture(new DeallocatePhysicalResourceResponse(
                            ((DeallocatePhysicalResourceRequest) asked).resourceIds())))),
    NEVER_ENTERS_MAINTENANCE(
            SeededPhysicalDefectsTest.Lifecycle.class,
            "clause7_3_setMaintenance_keepsTheServerFromBeingChosen_untilItEnds",
            request(
                    SetMaintenanceModeRequest.class,
                    asked -> new SetMaintenanceModeRequest(
                            asked.resourceIds(), false, asked.reason(), asked.until(), asked.detach()))),
    REFUSES_WHAT_IT_OFFERS(
            SeededPhysicalDefectsTest.Lifecycle.class,
            "everyOperation_answersAsDeclared",
            failure(
                    SetMaintenanceModeRequest.class,
                    e -> InfrastructureException.operationNotSupported("Set Maintenance Mode", "no"))),
    SHOWS_NOTHING_AS_PROVISIONED(
            SeededPhysicalDefectsTest.Lifecycle.class,
            "clause7_3_queryProvisioned_showsWhatIsHeldAndUsed",
            request(
                    QueryProvisionedPhysicalResourceRequest.class,
                    asked -> new QueryProvisionedPhysicalResourceRequest(
                            Optional.of(Filter.parse("(eq,physicalResourceId,none)")),
                            asked.attributeSelector(),
                            asked.page()))),

    ADDS_WHAT_IT_IS_ONLY_TO_TRY(
            SeededPhysicalDefectsTest.Endpoints.class,
            "import_changesNothing_whereItIsOnlyTried",
            request(
                    ImportEndpointsRequest.class,
                    asked -> new ImportEndpointsRequest(asked.endpoints(), asked.approve(), false))),
    IMPORTS_WHAT_IT_CAN(
            SeededPhysicalDefectsTest.Endpoints.class,
            "import_addsNone_whereOneIsThereAsSomethingElseOrBreaksARule",
            request(
                    ImportEndpointsRequest.class,
                    asked -> new ImportEndpointsRequest(
                            asked.endpoints().subList(0, 1), asked.approve(), asked.dryRun()))),
    IGNORES_FILTERS_ON_ENDPOINTS(
            SeededPhysicalDefectsTest.Endpoints.class,
            "list_filtersAndPages",
            request(ListEndpointsRequest.class, asked -> new ListEndpointsRequest(Optional.empty(), asked.page()))),
    LEAVES_NOTHING_ALONE(
            SeededPhysicalDefectsTest.Endpoints.class,
            "detach_leavesWhatIsKnown_andEndsWithAnApproval",
            response(
                    DetachEndpointRequest.class,
                    DetachEndpointResponse.class,
                    (asked, detached) -> new DetachEndpointResponse(EndpointBuilder.builder(detached.endpoint())
                            .state(EndpointState.ENROLLED)
                            .build()))),
    FORGIVES_THE_REMOVAL_OF_WHAT_IS_USED(
            SeededPhysicalDefectsTest.Endpoints.class,
            "remove_failsWithConflict_whileAServerBehindItIsInUse",
            forgiven(
                    RemoveEndpointRequest.class,
                    ErrorCode.CONFLICT,
                    (rack, asked) -> new RemoveEndpointResponse(asked.endpointId()))),

    DRIVER_LOSES_PARTS(
            SeededPhysicalDefectsTest.Inventory.class,
            "clause7_4_get_tellsTheParts_whereTheyAreAskedFor",
            PhysicalTampering.readings(reading -> InventoryReadingBuilder.builder(reading)
                    .resources(reading.resources().stream()
                            .filter(PhysicalDefect::isSystem)
                            .toList())
                    .build()));

    private final Class<?> kit;
    private final String caughtBy;
    private final PhysicalTampering tampering;

    PhysicalDefect(Class<?> kit, String caughtBy, Tampering<SimulatedRack> tampering) {
        this(kit, caughtBy, PhysicalTampering.of(tampering));
    }

    PhysicalDefect(Class<?> kit, String caughtBy, PhysicalTampering tampering) {
        this.kit = kit;
        this.caughtBy = caughtBy;
        this.tampering = tampering;
    }

    @Override
    public Class<?> kit() {
        return kit;
    }

    @Override
    public String caughtBy() {
        return caughtBy;
    }

    @Override
    public PhysicalTampering tampering() {
        return tampering;
    }

    private static boolean isSystem(ObservedResource resource) {
        return resource.resourceKind() == ResourceKind.COMPUTE_SERVER || resource.resourceKind() == ResourceKind.SWITCH;
    }

    private static Tampering<SimulatedRack> query(UnaryOperator<QueryPhysicalResourceInventoryRequestBuilder> change) {
        return request(QueryPhysicalResourceInventoryRequest.class, asked -> change.apply(
                        QueryPhysicalResourceInventoryRequestBuilder.builder(asked))
                .build());
    }

    private static Tampering<SimulatedRack> reservation(UnaryOperator<ResourceSelectionBuilder> change) {
        return request(
                ReservePhysicalResourceRequest.class,
                asked -> new ReservePhysicalResourceRequest(
                        change.apply(ResourceSelectionBuilder.builder(asked.selection()))
                                .build(),
                        asked.duration(),
                        asked.purpose()));
    }
}
