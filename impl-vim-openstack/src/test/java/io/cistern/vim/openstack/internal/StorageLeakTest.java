// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.backend.BackendLeavingException;
import io.cistern.lab.Fault;
import io.cistern.lab.openstack.Contents;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.MemoryJournal;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.OperateStorageResponse;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.ScaleStorageRequest;
import io.cistern.vim.storage.StorageOperation;
import io.cistern.vim.storage.StorageOperationKeys;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.UpdateStorageRequest;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualStorageFlavour;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong with storage, an operation is carried out once or leaves nothing behind. */
class StorageLeakTest {

    private static final AllocateStorageRequest VOLUME = AllocateStorageRequest.builder()
            .storageName(Optional.of("v"))
            .storageData(VirtualStorageFlavour.volume(1))
            .build();

    private final LabCloud lab = LabCloud.as("alice", "tenant-a");

    @AfterEach
    void close() {
        lab.close();
    }

    /** What can become of a request that changes something. */
    private static Stream<Fault> faults(String method, String path) {
        return Stream.of(
                Fault.on(method, path).answer(400, "{\"badRequest\":{\"code\":400,\"message\":\"no\"}}"),
                Fault.on(method, path).answer(403, "{\"forbidden\":{\"code\":403,\"message\":\"no\"}}"),
                Fault.on(method, path).answer(404, "{\"itemNotFound\":{\"code\":404,\"message\":\"no\"}}"),
                Fault.on(method, path)
                        .answer(413, "{\"overLimit\":{\"code\":413,\"message\":\"VolumeLimitExceeded\"}}"),
                Fault.on(method, path).answer(429, "{}").retryAfter(1),
                Fault.on(method, path).answer(500, "{\"computeFault\":{\"code\":500,\"message\":\"no\"}}"),
                Fault.on(method, path).answer(503, "").times(2),
                Fault.on(method, path).answer(503, "").always(),
                Fault.on(method, path).html(502),
                Fault.on(method, path).afterCommit().answer(500, "{}"),
                Fault.on(method, path).afterCommit().html(504),
                Fault.on(method, path).drop(),
                Fault.on(method, path).afterCommit().drop(),
                Fault.on(method, path).truncate());
    }

    static Stream<Fault> ofVolumes() {
        return faults("POST", "/volume/v3/[^/]+/volumes");
    }

    static Stream<Fault> ofSnapshots() {
        return faults("POST", "/volume/v3/[^/]+/snapshots");
    }

    static Stream<Fault> ofActions() {
        return faults("POST", "/volume/v3/[^/]+/volumes/[^/]+/action");
    }

    static Stream<Fault> ofAttachments() {
        return faults("POST", "/compute/v2.1/servers/[^/]+/os-volume_attachments");
    }

    static Stream<Fault> ofDeletions() {
        return faults("DELETE", "/volume/v3/[^/]+/volumes/[^/]+");
    }

    @ParameterizedTest
    @MethodSource("ofVolumes")
    void allocate_leavesNothing_orAVolumeThatCanBeTerminated(Fault fault) {
        lab.lab().faults().add(fault);
        attempt(journal -> {
            allocate(journal);
            assertThat(lab.lab().leftovers().volumes()).hasSize(1);
            terminate(only(lab.lab().leftovers().volumes()));
        });

        assertThat(lab.lab().leftovers()).matches(Contents::isEmpty);
    }

    @ParameterizedTest
    @MethodSource("ofSnapshots")
    void createSnapshot_leavesNothing_orASnapshotThatCanBeDeleted(Fault fault) {
        String id = allocate(LiveCloud.newJournal());
        lab.lab().faults().add(fault);
        attempt(journal -> {
            String snapshot = operate(journal, id, StorageOperation.CREATE_SNAPSHOT, Map.of())
                    .storageOperationData()
                    .get(StorageOperationKeys.SNAPSHOT_ID);
            assertThat(lab.lab().leftovers().snapshots()).containsOnlyKeys(snapshot);
            operate(
                    LiveCloud.newJournal(),
                    id,
                    StorageOperation.DELETE_SNAPSHOT,
                    Map.of(StorageOperationKeys.SNAPSHOT_ID, snapshot));
        });

        assertThat(lab.lab().leftovers().snapshots()).isEmpty();
        terminate(id);
    }

    @ParameterizedTest
    @MethodSource("ofActions")
    void scale_changesTheSize_orFails(Fault fault) {
        String id = allocate(LiveCloud.newJournal());
        lab.lab().faults().add(fault);
        attempt(journal -> {
            lab.cloud().run(journal, lab.storage()::scaleVirtualisedStorageResource, new ScaleStorageRequest(id, 2));
            assertThat(show(id).sizeOfStorage()).isEqualTo(2);
        });

        terminate(id);
        assertThat(lab.lab().leftovers()).matches(Contents::isEmpty);
    }

    @ParameterizedTest
    @MethodSource("ofAttachments")
    void attach_leavesAVolumeThatIsAttached_orOneThatIsFree(Fault fault) {
        String id = allocate(LiveCloud.newJournal());
        Map<String, String> with = Map.of(StorageOperationKeys.COMPUTE_ID, machine());
        lab.lab().faults().add(fault);
        attempt(journal -> {
            operate(journal, id, StorageOperation.ATTACH, with);
            assertThat(show(id).ownerId()).contains(with.get(StorageOperationKeys.COMPUTE_ID));
            operate(LiveCloud.newJournal(), id, StorageOperation.DETACH, with);
        });

        assertThat(show(id).ownerId()).isEmpty();
        terminate(id);
    }

    @ParameterizedTest
    @MethodSource("ofDeletions")
    void terminate_removesTheVolume_orFailsAndCanBeRepeated(Fault fault) {
        String id = allocate(LiveCloud.newJournal());
        lab.lab().faults().add(fault);
        attempt(journal -> lab.cloud()
                .run(journal, lab.storage()::terminateVirtualisedStorageResource, TerminateStorageRequest.of(id)));
        terminateUnlessGone(id);

        assertThat(lab.lab().leftovers()).matches(Contents::isEmpty);
    }

    @Test
    void scale_happensOnce_whereverItBreaksOffAndIsRepeated() {
        String id = allocate(LiveCloud.newJournal());
        boolean broke = true;
        for (int instant = 1; broke; instant++) {
            ScaleStorageRequest request = new ScaleStorageRequest(id, 1 + instant);
            broke = brokenOffAndRepeated(instant, journal -> lab.cloud()
                    .run(journal, lab.storage()::scaleVirtualisedStorageResource, request));
            assertThat(show(id).sizeOfStorage()).as("instant %s", instant).isEqualTo(request.newSize());
        }
    }

    @Test
    void update_happensOnce_whereverItBreaksOffAndIsRepeated() {
        String id = allocate(LiveCloud.newJournal());
        VirtualStorage before = show(id);
        boolean broke = true;
        for (int instant = 1; broke; instant++) {
            UpdateStorageRequest request = updating(
                    id, Map.of("instant", String.valueOf(instant)), Optional.of(instant % 2 == 1 ? "multi" : "ssd"));
            broke = brokenOffAndRepeated(instant, journal -> lab.cloud()
                    .run(journal, lab.storage()::updateVirtualisedStorageResource, request));
            VirtualStorage after = show(id);
            assertThat(after.metadata()).as("instant %s", instant).isEqualTo(request.metaData());
            assertThat(after.flavourId()).as("instant %s", instant).isNotEqualTo(before.flavourId());
            before = after;
        }
    }

    @Test
    void update_putsMetadataBack_whereTheFlavourIsRefused() {
        String id = allocate(LiveCloud.newJournal());
        lab.cloud()
                .call(
                        lab.storage()::updateVirtualisedStorageResource,
                        updating(id, Map.of("kept", "1", "changed", "1", "removed", "1"), Optional.empty()));
        VirtualStorage before = show(id);
        lab.lab()
                .faults()
                .add(Fault.on("POST", ".*/action").withBody("os-retype").answer(400, "{}"));
        MemoryJournal journal = LiveCloud.newJournal();

        assertThatThrownBy(() -> lab.cloud()
                        .run(
                                journal,
                                lab.storage()::updateVirtualisedStorageResource,
                                updating(id, Map.of("changed", "2", "new", "2", "removed", ""), Optional.of("multi"))))
                .isInstanceOf(InfrastructureException.class);
        assertThat(show(id).metadata()).isEqualTo(Map.of("kept", "1", "changed", "2", "new", "2"));
        journal.undoAll();

        assertThat(show(id)).isEqualTo(before);
    }

    @Test
    void update_clearsAllMetadata_butTheMark() {
        String id = allocate(LiveCloud.newJournal());
        lab.cloud()
                .call(
                        lab.storage()::updateVirtualisedStorageResource,
                        updating(id, Map.of("a", "1", "b", "1"), Optional.empty()));
        lab.cloud()
                .call(
                        lab.storage()::updateVirtualisedStorageResource,
                        UpdateStorageRequest.builder()
                                .storageId(id)
                                .metaData(Map.of("b", "2"))
                                .clearAttribute(List.of("metadata"))
                                .build());

        assertThat(show(id).metadata()).isEqualTo(Map.of("b", "2"));
    }

    @Test
    void snapshots_comeAndGoOnce_whereverTheyBreakOffAndAreRepeated() {
        String id = allocate(LiveCloud.newJournal());
        boolean broke = true;
        for (int instant = 1; broke; instant++) {
            broke = brokenOffAndRepeated(
                    instant, journal -> operate(journal, id, StorageOperation.CREATE_SNAPSHOT, Map.of()));
            Map<String, String> snapshots = lab.lab().leftovers().snapshots();
            assertThat(snapshots).as("instant %s", instant).hasSize(1);

            Map<String, String> one = Map.of(StorageOperationKeys.SNAPSHOT_ID, only(snapshots));
            broke |= brokenOffAndRepeated(
                    instant, journal -> operate(journal, id, StorageOperation.DELETE_SNAPSHOT, one));
            assertThat(lab.lab().leftovers().snapshots())
                    .as("instant %s", instant)
                    .isEmpty();
        }
    }

    @Test
    void attachments_comeAndGoOnce_whereverTheyBreakOffAndAreRepeated() {
        String id = allocate(LiveCloud.newJournal());
        String machine = machine();
        Map<String, String> with = Map.of(StorageOperationKeys.COMPUTE_ID, machine);
        boolean broke = true;
        for (int instant = 1; broke; instant++) {
            broke = brokenOffAndRepeated(instant, journal -> operate(journal, id, StorageOperation.ATTACH, with));
            assertThat(show(id).ownerId()).as("instant %s", instant).contains(machine);

            broke |= brokenOffAndRepeated(instant, journal -> operate(journal, id, StorageOperation.DETACH, with));
            assertThat(show(id).ownerId()).as("instant %s", instant).isEmpty();
        }
    }

    /** Carries out, takes back when it fails. */
    private void attempt(Consumer<MemoryJournal> operation) {
        MemoryJournal journal = LiveCloud.newJournal();
        try {
            operation.accept(journal);
        } catch (InfrastructureException failed) {
            lab.lab().faults().clear();
            journal.undoAll();
        }
        lab.lab().faults().clear();
    }

    private static boolean brokenOffAndRepeated(int instant, Consumer<MemoryJournal> operation) {
        MemoryJournal journal = LiveCloud.newJournal();
        journal.breakAt(instant);
        try {
            operation.accept(journal);
            return false;
        } catch (BackendLeavingException e) {
            journal.breakAt(Integer.MAX_VALUE);
            operation.accept(journal);
            return true;
        }
    }

    private String allocate(MemoryJournal journal) {
        return lab.cloud()
                .run(journal, lab.storage()::allocateVirtualisedStorageResource, VOLUME)
                .storageData()
                .storageId();
    }

    private String machine() {
        return lab.cloud()
                .call(
                        lab.compute()::allocateVirtualisedComputeResource,
                        lab.machine("m").build())
                .computeData()
                .computeId();
    }

    private OperateStorageResponse operate(
            MemoryJournal journal, String id, StorageOperation operation, Map<String, String> input) {
        return lab.cloud()
                .run(
                        journal,
                        lab.storage()::operateVirtualisedStorageResource,
                        new OperateStorageRequest(id, operation, input));
    }

    private static UpdateStorageRequest updating(String id, Map<String, String> metadata, Optional<String> flavour) {
        return UpdateStorageRequest.builder()
                .storageId(id)
                .updateStorageData(flavour.map(name -> new VirtualStorageFlavour(
                        Optional.of(name), VirtualStorageFlavour.volume(1).storageAttributes())))
                .metaData(metadata)
                .build();
    }

    private VirtualStorage show(String id) {
        return lab.cloud()
                .call(
                        lab.storage()::queryVirtualisedStorageResource,
                        new QueryStorageRequest(
                                Optional.of(Filter.parse("(eq,storageId," + id + ")")), Optional.empty(), Page.FIRST))
                .queryResult()
                .get(0);
    }

    private void terminate(String id) {
        lab.cloud().call(lab.storage()::terminateVirtualisedStorageResource, TerminateStorageRequest.of(id));
    }

    /** What the cloud is removing may go at any moment. */
    private void terminateUnlessGone(String id) {
        try {
            terminate(id);
        } catch (InfrastructureException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND);
        }
    }

    private static String only(Map<String, String> named) {
        return named.keySet().iterator().next();
    }
}
