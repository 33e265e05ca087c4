// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import static io.cistern.examples.backend.internal.Tampering.before;
import static io.cistern.examples.backend.internal.Tampering.blind;
import static io.cistern.examples.backend.internal.Tampering.failure;
import static io.cistern.examples.backend.internal.Tampering.forgiven;
import static io.cistern.examples.backend.internal.Tampering.instead;
import static io.cistern.examples.backend.internal.Tampering.journal;
import static io.cistern.examples.backend.internal.Tampering.request;
import static io.cistern.examples.backend.internal.Tampering.response;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.Filter;
import io.cistern.api.FilterExpression;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.api.ProblemDetails;
import io.cistern.vim.OperationalState;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.AllocateComputeRequestBuilder;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.MigrateComputeRequest;
import io.cistern.vim.compute.MigrateComputeResponse;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.OperateComputeResponse;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.TerminateComputeResponse;
import io.cistern.vim.compute.VirtualComputeBuilder;
import io.cistern.vim.compute.VirtualComputeFlavourBuilder;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.AllocateNetworkRequestBuilder;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkRequestBuilder;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.TerminateNetworkResponse;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.UpdateNetworkRequestBuilder;
import io.cistern.vim.network.VirtualNetworkPortDataBuilder;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.AllocateStorageRequestBuilder;
import io.cistern.vim.storage.CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.storage.CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupResponse;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.OperateStorageResponse;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.QueryStorageResponse;
import io.cistern.vim.storage.ScaleStorageRequest;
import io.cistern.vim.storage.ScaleStorageResponse;
import io.cistern.vim.storage.StorageOperation;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.TerminateStorageResponse;
import io.cistern.vim.storage.UpdateStorageRequest;
import io.cistern.vim.storage.UpdateStorageRequestBuilder;
import io.cistern.vim.storage.VirtualStorageBuilder;
import io.cistern.vim.storage.VirtualStorageFlavour;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What authors of backends get wrong, and the test of the kit that tells them. */
enum Defect {
    NEVER_FINDS(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_2_allocate_makesOne_whereverItIsBrokenOff",
            journal(CarelessJournal::neverFinds)),
    NEVER_UNDOES(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_2_allocate_leavesNothing_whereverItIsCancelled",
            journal(CarelessJournal::neverUndoes)),
    NEVER_CHECKS(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_2_allocate_namesTheReference_whenItDoesNotExist",
            journal(CarelessJournal::neverChecks)),
    NEVER_PERFORMS(
            SeededDefectsTest.Flavours.class,
            "clause7_3_5_4_delete_isNotShownAfterwards",
            journal(CarelessJournal::neverPerforms)),
    CHANGES_KEYS(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_2_allocate_makesOne_whereverItIsBrokenOff",
            journal(CarelessJournal::changesKeys)),
    TALKS_TOO_MUCH(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_2_allocate_isShownAsItWasWanted",
            journal(CarelessJournal::talksTooMuch)),
    KEEPS_NO_RECORD(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_2_allocate_makesOne_whereverItIsBrokenOff",
            journal(CarelessJournal::keepsNoRecord)),

    SHOWS_FOREIGN_NETWORKS(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_3_query_showsNothingOfOtherResourceGroups",
            blind(QueryNetworkRequest.class)),
    TERMINATES_FOREIGN_NETWORKS(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_5_terminate_failsWithNotFound_inOtherResourceGroups",
            blind(TerminateNetworkRequest.class)),
    SHOWS_FOREIGN_MACHINES(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_3_query_showsNothingOfOtherResourceGroups",
            blind(QueryComputeRequest.class)),
    SHOWS_FOREIGN_VOLUMES(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_3_query_showsNothingOfOtherResourceGroups",
            blind(QueryStorageRequest.class)),
    TERMINATES_FOREIGN_VOLUMES(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_5_terminate_failsWithNotFound_inOtherResourceGroups",
            blind(TerminateStorageRequest.class)),

    IGNORES_FILTERS(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_3_query_filtersAsTheFilterSays",
            request(
                    QueryComputeRequest.class,
                    asked -> new QueryComputeRequest(Optional.empty(), Optional.empty(), asked.page()))),
    IGNORES_NEGATION(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_3_query_filtersAsTheFilterSays",
            request(QueryNetworkRequest.class, asked -> QueryNetworkRequestBuilder.builder(asked)
                    .queryNetworkFilter(asked.queryNetworkFilter().map(Defect::withoutNegation))
                    .build())),
    ENDS_AFTER_ONE_PAGE(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_3_query_showsEachOnce_pageByPage",
            response(
                    QueryStorageRequest.class,
                    QueryStorageResponse.class,
                    (asked, found) -> new QueryStorageResponse(found.queryResult(), Optional.empty()))),
    IGNORES_THE_SIZE_OF_PAGES(
            SeededDefectsTest.Flavours.class,
            "clause7_3_5_3_query_showsEachOnce_pageByPage",
            request(
                    QueryComputeFlavourRequest.class,
                    asked -> new QueryComputeFlavourRequest(
                            asked.queryComputeFlavourFilter(), Optional.empty(), Page.FIRST))),
    FAILS_WHEN_NOTHING_MATCHES(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_3_query_succeeds_whenNothingMatches",
            response(QueryStorageRequest.class, QueryStorageResponse.class, (asked, found) -> {
                if (found.queryResult().isEmpty()) {
                    throw new InfrastructureException(ErrorCode.NOT_FOUND, "There is none");
                }
                return found;
            })),
    MIXES_TYPES(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_3_query_showsOneTypeAtATime",
            request(QueryNetworkRequest.class, asked -> QueryNetworkRequestBuilder.builder(asked)
                    .networkResourceType(Optional.empty())
                    .build())),

    FORGETS_METADATA(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_2_allocate_network_isShownAsItWasWanted",
            request(AllocateNetworkRequest.class, asked -> AllocateNetworkRequestBuilder.builder(asked)
                    .metaData(Map.of())
                    .build())),
    FORGETS_THE_NAME(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_2_allocate_runsAsItWasWanted",
            request(AllocateComputeRequest.class, asked -> AllocateComputeRequestBuilder.builder(asked)
                    .computeName(Optional.empty())
                    .build())),
    ROUNDS_SIZES(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_2_allocate_isShownAsItWasWanted",
            request(AllocateStorageRequest.class, asked -> AllocateStorageRequestBuilder.builder(asked)
                    .storageData(VirtualStorageFlavour.volume(
                            asked.storageData().storageAttributes().sizeOfStorage() + 3))
                    .build())),
    CHOOSES_ITS_OWN_ADDRESSES(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_2_allocate_port_takesTheAddressesThatAreGiven",
            request(AllocateNetworkRequest.class, asked -> AllocateNetworkRequestBuilder.builder(asked)
                    .typeNetworkPortData(
                            asked.typeNetworkPortData().map(data -> VirtualNetworkPortDataBuilder.builder(data)
                                    .ipAddress(List.of())
                                    .build()))
                    .build())),
    CHOOSES_ITS_OWN_IDENTIFIERS(
            SeededDefectsTest.Flavours.class,
            "clause7_3_5_2_create_takesTheIdentifierThatIsGiven",
            request(
                    CreateComputeFlavourRequest.class,
                    asked -> new CreateComputeFlavourRequest(
                            VirtualComputeFlavourBuilder.builder(asked.flavour())
                                    .flavourId(Optional.empty())
                                    .build(),
                            asked.metaData()))),
    TAKES_NAMES_TWICE(
            SeededDefectsTest.Flavours.class,
            "clause7_3_5_2_create_failsWithConflict_whenTheNameIsTaken",
            before(CreateComputeFlavourRequest.class, (cloud, asked) -> cloud.flavours
                    .ids()
                    .forEach(id -> cloud.flavours.change(id, known -> VirtualComputeFlavourBuilder.builder(known)
                            .flavourName(Optional.of(UUID.randomUUID().toString()))
                            .build())))),
    IGNORES_INTERFACES(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_2_allocate_makesInterfacesThatEndWithTheMachine",
            request(AllocateComputeRequest.class, asked -> AllocateComputeRequestBuilder.builder(asked)
                    .interfaceData(List.of())
                    .build())),
    IGNORES_AFFINITY(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_9_group_keepsItsMembersApart",
            request(AllocateComputeRequest.class, asked -> AllocateComputeRequestBuilder.builder(asked)
                    .affinityOrAntiAffinityConstraints(List.of())
                    .build())),

    REPLACES_METADATA(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_4_update_mergesMetadata",
            request(UpdateNetworkRequest.class, asked -> UpdateNetworkRequestBuilder.builder(asked)
                    .metaData(with(asked.metaData(), "kept", ""))
                    .build())),
    NEVER_REMOVES_METADATA(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_4_update_mergesMetadata",
            request(UpdateStorageRequest.class, asked -> UpdateStorageRequestBuilder.builder(asked)
                    .metaData(with(asked.metaData(), "removed", "still"))
                    .build())),
    TELLS_THE_STATE_BEFORE(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_6_operate_changesTheRunningState",
            response(
                    OperateComputeRequest.class,
                    OperateComputeResponse.class,
                    (asked, done) -> new OperateComputeResponse(
                            VirtualComputeBuilder.builder(done.computeData())
                                    .runningState(ComputeRunningState.RUNNING)
                                    .build(),
                            done.computeOperationOutputData()))),
    BLAMES_ITSELF_FOR_THE_STATE(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_6_operate_failsWithConflict_inTheWrongState",
            failure(
                    OperateComputeRequest.class,
                    e -> new InfrastructureException(
                            e.code() == ErrorCode.CONFLICT ? ErrorCode.BACKEND_ERROR : e.code(), e.getMessage()))),
    LOSES_SNAPSHOTS(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_6_operate_makesSnapshotsAndVolumesOfThem",
            response(
                    OperateStorageRequest.class,
                    OperateStorageResponse.class,
                    (asked, done) -> new OperateStorageResponse(done.storageId(), Map.of("snapshotId", "")))),
    NEVER_DETACHES(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_6_operate_attachesAndDetaches",
            request(
                    OperateStorageRequest.class,
                    asked -> asked.storageOperation() == StorageOperation.DETACH
                            ? new OperateStorageRequest(asked.storageId(), StorageOperation.CREATE_SNAPSHOT, Map.of())
                            : asked)),
    SCALES_TO_WHAT_IT_LIKES(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_7_scale_givesTheCapacityOfTheFlavour",
            request(ScaleComputeRequest.class, asked -> new ScaleComputeRequest(asked.computeId(), "small"))),
    SHRINKS(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_7_scale_refusesToShrink",
            forgiven(
                    ScaleStorageRequest.class,
                    ErrorCode.NOT_SUPPORTED,
                    (cloud, asked) -> new ScaleStorageResponse(
                            cloud.volumes.find(asked.storageId()).orElseThrow()))),
    SHOWS_THE_OLD_HOST(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_8_migrate_movesToTheHost",
            response(
                    MigrateComputeRequest.class,
                    MigrateComputeResponse.class,
                    (asked, done) -> new MigrateComputeResponse(VirtualComputeBuilder.builder(done.computeData())
                            .hostId(Optional.of("host-1"))
                            .build()))),

    TERMINATES_WHAT_IS_IN_USE(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_5_terminate_failsWithConflict_whenTheNetworkIsInUse",
            forgiven(
                    TerminateNetworkRequest.class,
                    ErrorCode.CONFLICT,
                    (cloud, asked) -> new TerminateNetworkResponse(
                            asked.networkResourceId().stream()
                                    .map(NetworkResourceReference::networkResourceId)
                                    .toList(),
                            Map.of()))),
    TERMINATES_WHAT_IS_ATTACHED(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_6_operate_attachesAndDetaches",
            before(TerminateStorageRequest.class, (cloud, asked) -> asked.storageId()
                    .forEach(id -> cloud.use(id, Optional.empty())))),
    STOPS_AT_A_FAILURE(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_5_terminate_terminatesTheOthers_whenOneDoesNotExist",
            response(TerminateStorageRequest.class, TerminateStorageResponse.class, (asked, done) -> {
                done.failures().values().stream()
                        .findFirst()
                        .map(ProblemDetails::toException)
                        .ifPresent(Defect::raise);
                return done;
            })),
    HIDES_FAILURES(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_5_terminate_terminatesTheOthers_whenOneDoesNotExist",
            response(
                    TerminateComputeRequest.class,
                    TerminateComputeResponse.class,
                    (asked, done) -> new TerminateComputeResponse(asked.computeId(), Map.of()))),
    TAKES_PORTS_ALONG(
            SeededDefectsTest.Compute.class,
            "clause7_3_1_2_allocate_usesPortsThatWereAllocatedBefore",
            before(
                    TerminateComputeRequest.class,
                    (cloud, asked) -> cloud.ports.ids().forEach(cloud.ports::remove))),
    LEAKS(
            SeededDefectsTest.Compute.class,
            "allTests_leaveNothing",
            before(
                    AllocateComputeRequest.class,
                    (cloud, asked) -> cloud.volumes.add("forgotten", id -> VirtualStorageBuilder.builder()
                            .storageId(id)
                            .typeOfStorage("volume")
                            .sizeOfStorage(1)
                            .operationalState(OperationalState.ENABLED)
                            .build()))),

    MISTAKES_REFERENCES_FOR_TARGETS(
            SeededDefectsTest.Storage.class,
            "clause7_5_1_2_allocate_namesTheReference_whenASourceDoesNotExist",
            failure(
                    AllocateStorageRequest.class,
                    e -> new InfrastructureException(ErrorCode.NOT_FOUND, e.getMessage(), e.details()))),
    NAMES_NO_ATTRIBUTE(
            SeededDefectsTest.Networks.class,
            "clause7_4_1_2_allocate_namesTheReference_whenTheNetworkDoesNotExist",
            failure(
                    AllocateNetworkRequest.class,
                    e -> new InfrastructureException(e.code(), e.getMessage(), ErrorDetails.NONE))),
    LETS_A_FOREIGN_EXCEPTION_OUT(
            SeededDefectsTest.Flavours.class,
            "clause7_3_5_4_delete_isNotShownAfterwards",
            failure(DeleteComputeFlavourRequest.class, e -> new IllegalStateException(e.getMessage()))),
    REFUSES_WHAT_IT_OFFERS(
            SeededDefectsTest.Compute.class,
            "everyOperation_answersAsDeclared",
            failure(ScaleComputeRequest.class, e -> InfrastructureException.operationNotSupported("Scale", "no"))),
    OFFERS_WHAT_IT_REFUSES(
            SeededDefectsTest.Storage.class,
            "everyOperation_answersAsDeclared",
            instead(
                    CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest.class,
                    asked -> CompletableFuture.completedFuture(
                            new CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupResponse("some"))));

    private final Class<?> kit;
    private final String caughtBy;
    private final Tampering tampering;

    Defect(Class<?> kit, String caughtBy, Tampering tampering) {
        this.kit = kit;
        this.caughtBy = caughtBy;
        this.tampering = tampering;
    }

    /** The class of tests. */
    Class<?> kit() {
        return kit;
    }

    /** The one that fails. */
    String caughtBy() {
        return caughtBy;
    }

    Tampering tampering() {
        return tampering;
    }

    private static Filter withoutNegation(Filter filter) {
        return new Filter(filter.expressions().stream()
                .map(term -> new FilterExpression(term.operator().positive(), term.path(), term.values()))
                .toList());
    }

    private static Map<String, String> with(Map<String, String> pairs, String key, String value) {
        Map<String, String> more = new HashMap<>(pairs);
        more.put(key, value);
        return more;
    }

    private static void raise(RuntimeException failure) {
        throw failure;
    }
}
