// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.vim.AffinityType;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.storage.DeleteStorageAffinityGroupRequest;
import io.cistern.vim.storage.MigrateStorageRequest;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.QueryStorageAffinityGroupsRequest;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.ScaleStorageRequest;
import io.cistern.vim.storage.StorageOperation;
import io.cistern.vim.storage.StorageOperationKeys;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.TerminateStorageResponse;
import io.cistern.vim.storage.UpdateStorageRequest;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Virtualised Storage Resources Management (IFA 052 clause 6.4, IFA 005 clause 7.5.1). */
public abstract class VirtualisedStorageResourcesManagementTck
        extends InterfaceTck<VirtualisedStorageResourcesManagement> {
    private static final String ALLOCATE = "allocateVirtualisedStorageResource";
    private static final String UPDATE = "updateVirtualisedStorageResource";
    private static final String OPERATE = "operateVirtualisedStorageResource";
    private static final String SCALE = "scaleVirtualisedStorageResource";
    private static final String CREATE_GROUP = "createStorageResourceAffinityOrAntiAffinityConstraintsGroup";

    private final Ground ground = new Ground(this);

    protected VirtualisedStorageResourcesManagementTck() {
        super(VirtualisedStorageResourcesManagement.class);
    }

    @Override
    Map<String, Request> samples(String unknownId) {
        return Map.of(
                ALLOCATE,
                Ground.volume("sample", 1).build(),
                "queryVirtualisedStorageResource",
                QueryStorageRequest.builder().build(),
                UPDATE,
                metadata(unknownId, Map.of("role", "none")),
                "terminateVirtualisedStorageResource",
                TerminateStorageRequest.of(unknownId),
                OPERATE,
                operation(unknownId, StorageOperation.CREATE_SNAPSHOT, Map.of()),
                SCALE,
                new ScaleStorageRequest(unknownId, 2),
                "migrateVirtualisedStorageResource",
                new MigrateStorageRequest(unknownId, List.of(), Optional.empty()),
                CREATE_GROUP,
                group("sample"),
                "queryStorageAffinityGroups",
                QueryStorageAffinityGroupsRequest.builder().build(),
                "deleteStorageAffinityGroup",
                new DeleteStorageAffinityGroupRequest(unknownId));
    }

    private static UpdateStorageRequest metadata(String id, Map<String, String> metaData) {
        return UpdateStorageRequest.builder().storageId(id).metaData(metaData).build();
    }

    private static OperateStorageRequest operation(String id, StorageOperation operation, Map<String, String> data) {
        return new OperateStorageRequest(id, operation, data);
    }

    private static CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest group(String name) {
        return new CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest(
                name, AffinityType.ANTI_AFFINITY, Optional.empty(), Optional.empty());
    }

    private Listing<VirtualStorage> volumes() {
        return new Listing<>(
                (filter, page) -> {
                    var found = done(use()::queryVirtualisedStorageResource, query(filter, page));
                    return new Listing.Part<>(found.queryResult(), found.nextPageToken());
                },
                VirtualStorage::storageId,
                "storageId");
    }

    private static QueryStorageRequest query(Filter filter, Page page) {
        return QueryStorageRequest.builder()
                .queryStorageFilter(Optional.of(filter))
                .page(page)
                .build();
    }

    private VirtualStorage allocate(AllocateStorageRequest request) {
        needs(ALLOCATE);
        return ground.allocateVolume(request);
    }

    private String allocate(String what) {
        return allocate(Ground.volume(name(what), 1).build()).storageId();
    }

    private String snapshot(String storageId) {
        needs(OPERATE);
        String snapshotId = done(
                        use()::operateVirtualisedStorageResource,
                        operation(storageId, StorageOperation.CREATE_SNAPSHOT, Map.of()))
                .storageOperationData()
                .get(StorageOperationKeys.SNAPSHOT_ID);
        assertThat(snapshotId).isNotBlank();
        return snapshotId;
    }

    private OperateStorageRequest deletion(String storageId, String snapshotId) {
        return operation(
                storageId, StorageOperation.DELETE_SNAPSHOT, Map.of(StorageOperationKeys.SNAPSHOT_ID, snapshotId));
    }

    @Test
    void clause7_5_1_2_allocate_isShownAsItWasWanted() {
        VirtualStorage made = allocate(Ground.volume(name("shown"), 2)
                .metaData(Map.of("cisClusterId", "one"))
                .build());

        assertThat(volumes().find(made.storageId())).contains(made);
        assertThat(made.storageName()).contains(name("shown"));
        assertThat(made.sizeOfStorage()).isEqualTo(2);
        assertThat(made.ownerId()).isEmpty();
        assertThat(made.metadata()).containsEntry("cisClusterId", "one");
        assertThat(made.resourceGroupId()).isPresent();
    }

    @Test
    void clause7_5_1_2_allocate_namesTheReference_whenASourceDoesNotExist() {
        needs(ALLOCATE);
        assertInvalid(
                "sourceImageId",
                use()::allocateVirtualisedStorageResource,
                Ground.volume(name("lost"), 1)
                        .sourceImageId(Optional.of(NOTHING))
                        .build());
        assertInvalid(
                "sourceSnapshotId",
                use()::allocateVirtualisedStorageResource,
                Ground.volume(name("lost"), 1)
                        .sourceSnapshotId(Optional.of(NOTHING))
                        .build());
    }

    @Test
    void clause7_5_1_2_allocate_failsWithInvalidArgument_whenSourcesExcludeEachOther() {
        needs(ALLOCATE);
        assertInvalid(
                "sourceSnapshotId",
                use()::allocateVirtualisedStorageResource,
                Ground.volume(name("both"), 1)
                        .sourceImageId(Optional.of(NOTHING))
                        .sourceSnapshotId(Optional.of(NOTHING))
                        .build());
    }

    @Test
    void clause7_5_1_2_allocate_makesItOfAnImage() {
        VirtualStorage made = allocate(Ground.volume(name("image"), 1)
                .sourceImageId(Optional.of(subject().fixtures().imageId()))
                .build());

        assertThat(volumes().find(made.storageId())).contains(made);
    }

    @Test
    void clause7_5_1_2_allocate_makesOne_whereverItIsBrokenOff() {
        needs(ALLOCATE);
        assertDoneOnce_whereverBrokenOff((interrupted, call) -> {
            String id = Outcome.of(interrupted.allocateVirtualisedStorageResource(
                            call, Ground.volume(name("once"), 1).build()))
                    .storageData()
                    .storageId();
            done(use()::terminateVirtualisedStorageResource, TerminateStorageRequest.of(id));
        });
    }

    @Test
    void clause7_5_1_2_allocate_leavesNothing_whereverItIsCancelled() {
        needs(ALLOCATE);
        assertUndone_whereverCancelled(
                (cancelled, call) -> cancelled.allocateVirtualisedStorageResource(
                        call, Ground.volume(name("undone"), 1).build()),
                made -> done(
                        use()::terminateVirtualisedStorageResource,
                        TerminateStorageRequest.of(made.storageData().storageId())));
    }

    @Test
    void clause7_5_1_3_query_filtersAsTheFilterSays() {
        List<String> ids = List.of(
                allocate("a"),
                allocate(Ground.volume(name("b"), 2).build()).storageId(),
                allocate(Ground.volume(name("c"), 1)
                                .metaData(Map.of("role", "third"))
                                .build())
                        .storageId());

        volumes().assertFiltersOn("storageName", name("b"), ids);
        volumes().assertFiltersOn("metadata/role", "third", ids);
        volumes().assertFiltersOnNumber("sizeOfStorage", "1", ids);
    }

    @Test
    void clause7_5_1_3_query_showsEachOnce_pageByPage() {
        volumes().assertPages(List.of(allocate("a"), allocate("b"), allocate("c")));
    }

    @Test
    void clause7_5_1_3_query_succeeds_whenNothingMatches() {
        needs("queryVirtualisedStorageResource");
        volumes().assertNothingIsASuccess();
    }

    @Test
    void clause7_5_1_3_query_showsNothingOfOtherResourceGroups() {
        String storageId = allocate("hidden");
        Access stranger = stranger();

        assertThat(Outcome.of(stranger.to(VirtualisedStorageResourcesManagement.class)
                                .queryVirtualisedStorageResource(
                                        stranger.call(),
                                        query(Filter.parse("(eq,storageId," + storageId + ")"), Page.FIRST)))
                        .queryResult())
                .isEmpty();
    }

    @Test
    void clause7_5_1_4_update_mergesMetadata() {
        needs(UPDATE);
        String storageId = allocate(Ground.volume(name("meta"), 1)
                        .metaData(Map.of("kept", "1", "changed", "1", "removed", "1"))
                        .build())
                .storageId();

        var updated = done(
                use()::updateVirtualisedStorageResource,
                metadata(storageId, Map.of("changed", "2", "removed", "", "added", "2")));

        assertThat(updated.storageId()).isEqualTo(storageId);
        assertThat(volumes().find(storageId)).contains(updated.storageData());
        assertThat(updated.storageData().metadata())
                .containsAllEntriesOf(Map.of("kept", "1", "changed", "2", "added", "2"))
                .doesNotContainKey("removed");
    }

    @Test
    void clause7_5_1_5_terminate_isNotShownAfterwards() {
        String storageId = allocate("gone");

        assertThat(done(use()::terminateVirtualisedStorageResource, TerminateStorageRequest.of(storageId))
                        .storageId())
                .containsExactly(storageId);

        assertThat(volumes().find(storageId)).isEmpty();
        assertRefused(
                ErrorCode.NOT_FOUND, use()::terminateVirtualisedStorageResource, TerminateStorageRequest.of(storageId));
    }

    @Test
    void clause7_5_1_5_terminate_terminatesTheOthers_whenOneDoesNotExist() {
        String storageId = allocate("other");

        TerminateStorageResponse result = done(
                use()::terminateVirtualisedStorageResource, new TerminateStorageRequest(List.of(NOTHING, storageId)));

        assertThat(result.storageId()).containsExactly(storageId);
        assertThat(result.failures()).containsOnlyKeys(NOTHING);
        assertThat(result.failures().get(NOTHING).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void clause7_5_1_5_terminate_failsWithNotFound_inOtherResourceGroups() {
        String storageId = allocate("foreign");
        Access stranger = stranger();

        assertThat(failureOf(stranger.to(VirtualisedStorageResourcesManagement.class)
                                .terminateVirtualisedStorageResource(
                                        stranger.call(), TerminateStorageRequest.of(storageId)))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(volumes().find(storageId)).isPresent();
    }

    @Test
    void clause7_5_1_6_operate_makesSnapshotsAndVolumesOfThem() {
        String storageId = allocate("source");
        String snapshotId = snapshot(storageId);
        removeLater(use()::operateVirtualisedStorageResource, deletion(storageId, snapshotId));

        VirtualStorage restored = allocate(Ground.volume(name("restored"), 1)
                .sourceSnapshotId(Optional.of(snapshotId))
                .build());

        assertThat(volumes().find(restored.storageId())).contains(restored);
    }

    @Test
    void clause7_5_1_6_operate_namesTheSnapshot_whenItDoesNotExist() {
        needs(OPERATE);
        assertInvalid(
                "storageOperationExtraData/snapshotId",
                use()::operateVirtualisedStorageResource,
                deletion(allocate("bare"), NOTHING));
    }

    @Test
    void clause7_5_1_6_operate_attachesAndDetaches() {
        needs(OPERATE);
        String computeId =
                ground.allocateMachine(ground.machine(name("user")).build()).computeId();
        String storageId = allocate("disk");
        OperateStorageRequest attachment =
                operation(storageId, StorageOperation.ATTACH, Map.of(StorageOperationKeys.COMPUTE_ID, computeId));
        OperateStorageRequest detachment = operation(storageId, StorageOperation.DETACH, Map.of());

        done(use()::operateVirtualisedStorageResource, attachment);
        assertThat(volumes().find(storageId).orElseThrow().ownerId()).contains(computeId);
        assertRefused(
                ErrorCode.CONFLICT, use()::terminateVirtualisedStorageResource, TerminateStorageRequest.of(storageId));

        done(use()::operateVirtualisedStorageResource, detachment);
        assertThat(volumes().find(storageId).orElseThrow().ownerId()).isEmpty();
        assertRefused(ErrorCode.CONFLICT, use()::operateVirtualisedStorageResource, detachment);
    }

    @Test
    void clause7_5_1_6_operate_namesTheComputeResource_whenItDoesNotExist() {
        needs(OPERATE);
        assertInvalid(
                "storageOperationExtraData/computeId",
                use()::operateVirtualisedStorageResource,
                operation(
                        allocate("lonely"), StorageOperation.ATTACH, Map.of(StorageOperationKeys.COMPUTE_ID, NOTHING)));
    }

    @Test
    void clause7_5_1_7_scale_grows() {
        needs(SCALE);
        String storageId = allocate("grown");

        VirtualStorage scaled = done(use()::scaleVirtualisedStorageResource, new ScaleStorageRequest(storageId, 2))
                .storageData();

        assertThat(scaled.sizeOfStorage()).isEqualTo(2);
        assertThat(volumes().find(storageId)).contains(scaled);
    }

    @Test
    void clause7_5_1_7_scale_refusesToShrink() {
        needs(SCALE);
        String storageId = allocate(Ground.volume(name("shrunk"), 2).build()).storageId();

        assertRefused(
                ErrorCode.NOT_SUPPORTED, use()::scaleVirtualisedStorageResource, new ScaleStorageRequest(storageId, 1));
        assertThat(volumes().find(storageId).orElseThrow().sizeOfStorage()).isEqualTo(2);
    }

    @Test
    void clause7_5_1_9_createGroup_isShownUntilItIsDeleted() {
        needs(CREATE_GROUP);
        String groupId = done(use()::createStorageResourceAffinityOrAntiAffinityConstraintsGroup, group(name("apart")))
                .groupId();
        removeLater(use()::deleteStorageAffinityGroup, new DeleteStorageAffinityGroupRequest(groupId));
        QueryStorageAffinityGroupsRequest query = QueryStorageAffinityGroupsRequest.builder()
                .queryStorageAffinityGroupsFilter(Optional.of(Filter.parse("(eq,groupId," + groupId + ")")))
                .build();

        assertThat(done(use()::queryStorageAffinityGroups, query).queryResult())
                .singleElement()
                .satisfies(shown -> assertThat(shown.groupName()).isEqualTo(name("apart")));
        done(use()::deleteStorageAffinityGroup, new DeleteStorageAffinityGroupRequest(groupId));
        assertThat(done(use()::queryStorageAffinityGroups, query).queryResult()).isEmpty();
    }
}
