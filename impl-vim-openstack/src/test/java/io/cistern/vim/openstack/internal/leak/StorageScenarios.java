// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.leak;

import io.cistern.api.Request;
import io.cistern.vim.openstack.internal.leak.Scenario.OnFailure;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.MigrateStorageRequest;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.ScaleStorageRequest;
import io.cistern.vim.storage.StorageOperation;
import io.cistern.vim.storage.StorageOperationKeys;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.UpdateStorageRequest;
import io.cistern.vim.storage.VirtualStorageFlavour;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Operations on storage resources. */
final class StorageScenarios {

    private StorageScenarios() {}

    static Stream<Scenario<?, ?>> all() {
        return Stream.of(
                storage(
                        "allocate a volume",
                        VirtualisedStorageResourcesManagement::allocateVirtualisedStorageResource,
                        resources -> resources.volumeRequest().build(),
                        OnFailure.UNDONE),
                storage(
                        "allocate a volume of an image",
                        VirtualisedStorageResourcesManagement::allocateVirtualisedStorageResource,
                        resources -> resources
                                .volumeRequest()
                                .sourceImageId(Optional.of(resources.image()))
                                .build(),
                        OnFailure.UNDONE),
                storage(
                        "allocate a volume of a snapshot",
                        VirtualisedStorageResourcesManagement::allocateVirtualisedStorageResource,
                        StorageScenarios::volumeOfSnapshot,
                        OnFailure.UNDONE),
                storage(
                        "update a volume",
                        VirtualisedStorageResourcesManagement::updateVirtualisedStorageResource,
                        resources -> UpdateStorageRequest.builder()
                                .storageId(resources.volume())
                                .updateStorageData(Optional.of(new VirtualStorageFlavour(
                                        Optional.of("multi"),
                                        VirtualStorageFlavour.volume(2).storageAttributes())))
                                .metaData(Map.of("a", "", "b", "2"))
                                .build(),
                        OnFailure.UNDONE),
                storage(
                        "scale a volume",
                        VirtualisedStorageResourcesManagement::scaleVirtualisedStorageResource,
                        resources -> new ScaleStorageRequest(resources.volume(), 3),
                        OnFailure.REPEATABLE),
                storage(
                        "migrate a volume",
                        VirtualisedStorageResourcesManagement::migrateVirtualisedStorageResource,
                        resources ->
                                new MigrateStorageRequest(resources.volume("__DEFAULT__"), List.of(), Optional.empty()),
                        OnFailure.REPEATABLE),
                storage(
                        "attach a volume",
                        VirtualisedStorageResourcesManagement::operateVirtualisedStorageResource,
                        resources -> new OperateStorageRequest(
                                resources.volume(),
                                StorageOperation.ATTACH,
                                Map.of(StorageOperationKeys.COMPUTE_ID, resources.machine())),
                        OnFailure.UNDONE),
                storage(
                        "detach a volume",
                        VirtualisedStorageResourcesManagement::operateVirtualisedStorageResource,
                        StorageScenarios::detachment,
                        OnFailure.REPEATABLE),
                storage(
                        "make a snapshot of a volume",
                        VirtualisedStorageResourcesManagement::operateVirtualisedStorageResource,
                        resources -> new OperateStorageRequest(
                                resources.volume(), StorageOperation.CREATE_SNAPSHOT, Map.of()),
                        OnFailure.UNDONE),
                storage(
                        "delete a snapshot of a volume",
                        VirtualisedStorageResourcesManagement::operateVirtualisedStorageResource,
                        StorageScenarios::deletionOfSnapshot,
                        OnFailure.REPEATABLE),
                storage(
                        "terminate a volume",
                        VirtualisedStorageResourcesManagement::terminateVirtualisedStorageResource,
                        resources -> TerminateStorageRequest.of(resources.volume()),
                        OnFailure.REPEATABLE));
    }

    private static <Q extends Request> Scenario<?, ?> storage(
            String name,
            Scenario.Operation<VirtualisedStorageResourcesManagement, Q> operation,
            Function<Resources, Q> prepared,
            OnFailure onFailure) {
        return new Scenario<>(name, VirtualisedStorageResourcesManagement.class, operation, prepared, onFailure);
    }

    private static AllocateStorageRequest volumeOfSnapshot(Resources resources) {
        String snapshot = snapshotOf(resources, resources.volume());
        return resources.volumeRequest().sourceSnapshotId(Optional.of(snapshot)).build();
    }

    private static OperateStorageRequest deletionOfSnapshot(Resources resources) {
        String volume = resources.volume();
        return new OperateStorageRequest(
                volume,
                StorageOperation.DELETE_SNAPSHOT,
                Map.of(StorageOperationKeys.SNAPSHOT_ID, snapshotOf(resources, volume)));
    }

    private static String snapshotOf(Resources resources, String volume) {
        return resources
                .operate(volume, StorageOperation.CREATE_SNAPSHOT, Map.of())
                .get(StorageOperationKeys.SNAPSHOT_ID);
    }

    private static OperateStorageRequest detachment(Resources resources) {
        String volume = resources.volume();
        Map<String, String> with = Map.of(StorageOperationKeys.COMPUTE_ID, resources.machine());
        resources.operate(volume, StorageOperation.ATTACH, with);
        return new OperateStorageRequest(volume, StorageOperation.DETACH, with);
    }
}
