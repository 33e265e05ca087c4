// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.CallContext;
import io.cistern.vim.MigrationConstraint;
import io.cistern.vim.OperationalState;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.AllocateStorageResponse;
import io.cistern.vim.storage.MigrateStorageRequest;
import io.cistern.vim.storage.MigrateStorageResponse;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.OperateStorageResponse;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.QueryStorageResponse;
import io.cistern.vim.storage.ScaleStorageRequest;
import io.cistern.vim.storage.ScaleStorageResponse;
import io.cistern.vim.storage.StorageOperation;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.TerminateStorageResponse;
import io.cistern.vim.storage.TypesOfStorage;
import io.cistern.vim.storage.UpdateStorageRequest;
import io.cistern.vim.storage.UpdateStorageResponse;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VimStorageCommandsTest {

    private final FakeStorage storage = new FakeStorage();
    private final ConsoleRig console = new ConsoleRig(new FakeGateway()
            .publish(VirtualisedStorageResourcesManagement.class, storage, "edge-1")
            .bundleContext());

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void list_showsSizesAndUsers() {
        assertThat(console.run("vim:storage-list").succeeds().out())
                .contains("Storage id", "v-1", "data", "ENABLED", "20", "c-1", "east");
    }

    @Test
    void show_printsOne_orFailsWithNotFound() {
        assertThat(console.run("vim:storage-show v-1").succeeds().out()).contains("sizeOfStorage", "20");
        assertThat(console.run("vim:storage-show v-2").fails()).startsWith("NOT_FOUND: no storage resource v-2");
    }

    @Test
    void allocate_sendsWhatTheOptionsSay() {
        console.run("vim:storage-allocate --name data --size 20 --flavour ssd --image img -m cisClusterId=c-42"
                        + " --location zone:east --affinity type=anti-affinity,resourceId=v-1")
                .succeeds();
        AllocateStorageRequest request = storage.asked(AllocateStorageRequest.class);
        assertThat(request.storageName()).contains("data");
        assertThat(request.storageData().flavourId()).contains("ssd");
        assertThat(request.storageData().storageAttributes().sizeOfStorage()).isEqualTo(20);
        assertThat(request.storageData().storageAttributes().typeOfStorage()).isEqualTo(TypesOfStorage.VOLUME);
        assertThat(request.sourceImageId()).contains("img");
        assertThat(request.metaData()).containsEntry("cisClusterId", "c-42");
        assertThat(request.locationConstraints()).contains("zone:east");
        assertThat(request.affinityOrAntiAffinityConstraints()).hasSize(1);
    }

    @Test
    void allocate_refusesASizeThatIsNone() {
        assertThat(console.run("vim:storage-allocate --size big").fails()).contains("--size");
        assertThat(console.run("vim:storage-allocate --name data").fails()).contains("--size");
        assertThat(storage.requests).isEmpty();
    }

    @Test
    void update_sendsMetadata() {
        console.run("vim:storage-update -m role=data --clear metadata/old v-1").succeeds();
        UpdateStorageRequest request = storage.asked(UpdateStorageRequest.class);
        assertThat(request.metaData()).containsEntry("role", "data");
        assertThat(request.clearAttribute()).containsExactly("metadata/old");
    }

    @Test
    void operate_sendsTheOperation_andAsksBeforeItDetaches() {
        console.run("vim:storage-operate --input computeId=c-1 attach v-1").succeeds();
        OperateStorageRequest request = storage.asked(OperateStorageRequest.class);
        assertThat(request.storageOperation()).isEqualTo(StorageOperation.ATTACH);
        assertThat(request.storageOperationExtraData()).containsEntry("computeId", "c-1");

        assertThat(console.run("vim:storage-operate detach v-1").fails()).contains("--yes");
        assertThat(storage.requests).hasSize(1);
        console.run("vim:storage-operate --yes detach v-1").succeeds();
        assertThat(storage.asked(OperateStorageRequest.class).storageOperation())
                .isEqualTo(StorageOperation.DETACH);
    }

    @Test
    void scale_sendsTheSize() {
        console.run("vim:storage-scale v-1 30").succeeds();
        assertThat(storage.asked(ScaleStorageRequest.class).newSize()).isEqualTo(30);
    }

    @Test
    void migrate_sendsTheConstraint() {
        console.run("vim:storage-migrate --yes --host a@b#c v-1").succeeds();
        assertThat(storage.asked(MigrateStorageRequest.class).migrationConstraint())
                .contains(new MigrationConstraint(Optional.empty(), Optional.of("a@b#c")));
    }

    @Test
    void terminate_tellsWhichAreGone() {
        assertThat(console.run("vim:storage-terminate --yes v-1 v-2").succeeds().out())
                .contains("v-1", "v-2");
        assertThat(storage.asked(TerminateStorageRequest.class).storageId()).containsExactly("v-1", "v-2");
    }

    private static final class FakeStorage implements VirtualisedStorageResourcesManagement {

        private static final VirtualStorage VOLUME = VirtualStorage.builder()
                .storageId("v-1")
                .storageName("data")
                .typeOfStorage(TypesOfStorage.VOLUME)
                .sizeOfStorage(20)
                .ownerId("c-1")
                .zoneId("east")
                .operationalState(OperationalState.ENABLED)
                .build();

        private final List<Object> requests = new ArrayList<>();

        <T> T asked(Class<T> type) {
            return type.cast(requests.get(requests.size() - 1));
        }

        private <T> CompletionStage<T> answer(Object request, T response) {
            requests.add(request);
            return CompletableFuture.completedFuture(response);
        }

        @Override
        public CompletionStage<AllocateStorageResponse> allocateVirtualisedStorageResource(
                CallContext call, AllocateStorageRequest request) {
            return answer(request, new AllocateStorageResponse(VOLUME));
        }

        @Override
        public CompletionStage<QueryStorageResponse> queryVirtualisedStorageResource(
                CallContext call, QueryStorageRequest request) {
            boolean matches = request.queryStorageFilter()
                    .map(filter -> filter.matches(VOLUME))
                    .orElse(true);
            return answer(request, new QueryStorageResponse(matches ? List.of(VOLUME) : List.of(), Optional.empty()));
        }

        @Override
        public CompletionStage<UpdateStorageResponse> updateVirtualisedStorageResource(
                CallContext call, UpdateStorageRequest request) {
            return answer(request, new UpdateStorageResponse("v-1", VOLUME));
        }

        @Override
        public CompletionStage<TerminateStorageResponse> terminateVirtualisedStorageResource(
                CallContext call, TerminateStorageRequest request) {
            return answer(request, new TerminateStorageResponse(request.storageId(), Map.of()));
        }

        @Override
        public CompletionStage<OperateStorageResponse> operateVirtualisedStorageResource(
                CallContext call, OperateStorageRequest request) {
            return answer(request, new OperateStorageResponse("v-1", Map.of()));
        }

        @Override
        public CompletionStage<ScaleStorageResponse> scaleVirtualisedStorageResource(
                CallContext call, ScaleStorageRequest request) {
            return answer(request, new ScaleStorageResponse(VOLUME));
        }

        @Override
        public CompletionStage<MigrateStorageResponse> migrateVirtualisedStorageResource(
                CallContext call, MigrateStorageRequest request) {
            return answer(request, new MigrateStorageResponse(VOLUME));
        }
    }
}
