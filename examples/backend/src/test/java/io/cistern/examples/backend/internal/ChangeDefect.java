// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import static io.cistern.examples.backend.internal.Tampering.before;
import static io.cistern.examples.backend.internal.Tampering.failure;
import static io.cistern.examples.backend.internal.Tampering.forgiven;
import static io.cistern.examples.backend.internal.Tampering.instead;
import static io.cistern.examples.backend.internal.Tampering.request;
import static io.cistern.examples.backend.internal.Tampering.response;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.ProblemDetails;
import io.cistern.vim.OperationalState;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.MigrateComputeRequest;
import io.cistern.vim.compute.MigrateComputeResponse;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.OperateComputeResponse;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.TerminateComputeResponse;
import io.cistern.vim.compute.VirtualComputeBuilder;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.TerminateNetworkResponse;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.UpdateNetworkRequestBuilder;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.storage.CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupResponse;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.OperateStorageResponse;
import io.cistern.vim.storage.ScaleStorageRequest;
import io.cistern.vim.storage.ScaleStorageResponse;
import io.cistern.vim.storage.StorageOperation;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.TerminateStorageResponse;
import io.cistern.vim.storage.UpdateStorageRequest;
import io.cistern.vim.storage.UpdateStorageRequestBuilder;
import io.cistern.vim.storage.VirtualStorageBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What authors of backends get wrong where they change or remove something, or refuse to. */
enum ChangeDefect implements SeededDefect<Tampering<SimulatedCloud>> {
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
                        .ifPresent(ChangeDefect::raise);
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
    private final Tampering<SimulatedCloud> tampering;

    ChangeDefect(Class<?> kit, String caughtBy, Tampering<SimulatedCloud> tampering) {
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
    public Tampering<SimulatedCloud> tampering() {
        return tampering;
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
