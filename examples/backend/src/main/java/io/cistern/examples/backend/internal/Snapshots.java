// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.backend.OperationContext;
import io.cistern.examples.backend.internal.SimulatedCloud.Snapshot;
import java.util.Optional;

/** The snapshots of machines and volumes. */
final class Snapshots {
    private final SimulatedCloud cloud;
    private final Resources<Snapshot> snapshots;

    Snapshots(SimulatedCloud cloud) {
        this.cloud = cloud;
        this.snapshots = new Resources<>(cloud.snapshots, "snapshot", Snapshot::snapshotId, Snapshot::resourceGroupId);
    }

    /** Makes one; returns its identifier. */
    String create(OperationContext context, String sourceId) {
        String mark = context.journal().ownershipTag("snapshot");
        return context.journal()
                .step(
                        "snapshot",
                        () -> cloud.snapshots.marked(mark),
                        () -> cloud.snapshots.add(mark, id -> new Snapshot(id, sourceId, Resources.groupOf(context))),
                        cloud.snapshots::remove);
    }

    /** Refuses one that is not there. Errors: INVALID_ARGUMENT. */
    void check(OperationContext context, String path, String snapshotId) {
        snapshots.reference(context, path, snapshotId);
    }

    /** Deletes one. Errors: INVALID_ARGUMENT where it is not one of the resource. */
    void delete(OperationContext context, String path, String snapshotId, String sourceId) {
        context.journal().check(() -> {
            if (!snapshots.reference(context, path, snapshotId).sourceId().equals(sourceId)) {
                throw snapshots.unknown(path);
            }
        });
        context.journal().perform("delete-snapshot", snapshotId, () -> {
            cloud.snapshots.remove(snapshotId);
            return Optional.empty();
        });
    }

    /** Refuses what has snapshots. Errors: CONFLICT. */
    void checkNone(String sourceId) {
        if (cloud.snapshots.all().stream()
                .anyMatch(snapshot -> snapshot.sourceId().equals(sourceId))) {
            throw Resources.conflict(sourceId, "has snapshots", "delete them first");
        }
    }
}
