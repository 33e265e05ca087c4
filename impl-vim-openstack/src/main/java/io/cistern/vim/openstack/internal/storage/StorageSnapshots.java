// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.backend.Journal;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.openstack.internal.cinder.CinderClient;
import io.cistern.vim.openstack.internal.cinder.CinderSnapshot;
import io.cistern.vim.openstack.internal.cinder.NewSnapshot;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.MarkedStep;
import io.cistern.vim.openstack.internal.cloud.Quota;
import io.cistern.vim.openstack.internal.cloud.References;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.OperateStorageResponse;
import io.cistern.vim.storage.StorageOperationKeys;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** CREATE_SNAPSHOT and DELETE_SNAPSHOT of Operate Virtualised Storage Resource, once. */
final class StorageSnapshots {

    private static final Set<String> CAN_BE_SNAPSHOT = Set.of("available", "in-use");

    private final CallScope scope;
    private final Journal journal;
    private final Target target;
    private final CinderClient cinder;
    private final Volumes volumes;
    private final OperateStorageRequest request;

    StorageSnapshots(CallScope scope, Waiter waiter, OperateStorageRequest request) {
        this.scope = scope;
        this.journal = scope.context().journal();
        this.target = Target.of(scope, request.storageId());
        this.cinder = target.cloud().cinder();
        this.volumes = new Volumes(cinder, waiter, scope.limit());
        this.request = request;
    }

    OperateStorageResponse create() {
        journal.check(() -> {
            if (!CAN_BE_SNAPSHOT.contains(target.volume().status())) {
                throw StorageFailures.wrongState(
                        target.volume(), "is available or in use to be snapshot", "wait for it or repair it");
            }
            Quota.forSnapshot(target.cloud());
        });
        String id = volumes.makeSnapshot(new MarkedStep(journal, scope.limit()), "snapshot", this::body);
        CinderSnapshot made = volumes.awaitSnapshot(id);
        Map<String, String> output = new LinkedHashMap<>();
        output.put(StorageOperationKeys.SNAPSHOT_ID, id);
        made.name().ifPresent(name -> output.put(StorageOperationKeys.SNAPSHOT_NAME, name));
        output.put(StorageOperationKeys.SNAPSHOT_SIZE, String.valueOf(made.size()));
        return new OperateStorageResponse(request.storageId(), output);
    }

    private NewSnapshot body(Map<String, String> mark) {
        boolean force = target.cloud().volumeVersion().forcesSnapshots();
        return new NewSnapshot(new NewSnapshot.Snapshot(
                request.storageId(),
                input(StorageOperationKeys.SNAPSHOT_NAME)
                        .or(() -> Optional.of("snapshot-" + scope.context().operationId())),
                input(StorageOperationKeys.SNAPSHOT_DESCRIPTION),
                force ? Optional.of(true) : Optional.empty(),
                mark));
    }

    OperateStorageResponse delete() {
        String id = input(StorageOperationKeys.SNAPSHOT_ID).orElseThrow();
        journal.check(() -> References.existing(
                "storageOperationExtraData/" + StorageOperationKeys.SNAPSHOT_ID,
                "snapshot of storage resource " + request.storageId(),
                id,
                own(id)));
        journal.perform("delete", id, () -> own(id).filter(
                        snapshot -> !snapshot.status().equals("deleting"))
                .flatMap(snapshot -> cinder.deleteSnapshot(id)));
        journal.perform("gone", id, () -> {
            volumes.awaitSnapshotGone(id);
            return Optional.empty();
        });
        return new OperateStorageResponse(request.storageId(), Map.of(StorageOperationKeys.SNAPSHOT_ID, id));
    }

    private Optional<CinderSnapshot> own(String id) {
        return cinder.snapshot(id).filter(snapshot -> snapshot.volumeId().equals(request.storageId()));
    }

    private Optional<String> input(String key) {
        return Optional.ofNullable(request.storageOperationExtraData().get(key));
    }
}
