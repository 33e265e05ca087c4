// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.backend.Journal;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.openstack.internal.cinder.CinderType;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.cinder.NewVolume;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.MarkedStep;
import io.cistern.vim.openstack.internal.cloud.Quota;
import io.cistern.vim.openstack.internal.cloud.References;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.AllocateStorageResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Allocate Virtualised Storage Resource, once.
 *
 * <p>Requests: one for the quota, one for the volume, one or more looks at it. The flavour, a zone, image, snapshot and
 * each listed volume add one, unless they were looked up a moment ago.
 */
final class StorageAllocation {

    private final CallScope scope;
    private final Journal journal;
    private final CloudAccess cloud;
    private final Volumes volumes;
    private final AllocateStorageRequest request;
    private final long size;

    StorageAllocation(CallScope scope, Waiter waiter, AllocateStorageRequest request) {
        this.scope = scope;
        this.journal = scope.context().journal();
        this.cloud = scope.target(request.resourceGroupId());
        this.volumes = new Volumes(cloud.cinder(), waiter, scope.limit());
        this.request = request;
        this.size = request.storageData().storageAttributes().sizeOfStorage();
    }

    AllocateStorageResponse run() {
        journal.check(() -> {
            StorageRequests.refuseReservation(request.reservationId());
            StorageRequests.refuseUnsupported(
                    "storageData.storageAttributes", request.storageData().storageAttributes());
            StorageRequests.metadata("metaData", request.metaData());
            verify();
        });
        String id = volumes.make(new MarkedStep(journal, scope.limit()), "volume", this::body);
        scope.context().progress(50, "the volume is being made");
        CinderVolume made = volumes.awaitMade(id);
        if (!request.affinityOrAntiAffinityConstraints().isEmpty()) {
            // Looked at in this order: of two that are made at once, the later one sees where the other is.
            CinderVolume placed = volumes.awaitBackEnd(made);
            placement(new VolumePlacement(cloud, scope).of(id)).verify(placed);
        }
        return new AllocateStorageResponse(StorageMapper.toStorage(cloud, made));
    }

    private void verify() {
        placement(new VolumePlacement(cloud, scope));
        request.sourceImageId()
                .ifPresent(image -> StorageRequests.fits(
                        "sourceImageId", References.image(scope, cloud, "sourceImageId", image), size));
        request.sourceSnapshotId()
                .ifPresent(snapshot -> StorageRequests.fits(
                        References.existing(
                                "sourceSnapshotId",
                                "snapshot",
                                snapshot,
                                cloud.cinder().snapshot(snapshot).filter(found -> scope.sees(found.projectId()))),
                        size));
        Quota.forVolumes(cloud, flavour().map(CinderType::name), List.of(size));
    }

    private Optional<CinderType> flavour() {
        return request.storageData()
                .flavourId()
                .map(id -> References.existing(
                        "storageData.flavourId",
                        "volume type",
                        id,
                        cloud.lookups().volumeType(cloud, id)));
    }

    private VolumePlacement placement(VolumePlacement free) {
        return free.in(request.locationConstraints()).under(request.affinityOrAntiAffinityConstraints());
    }

    private Map<String, String> metadata(VolumePlacement placement) {
        Map<String, String> metadata = new LinkedHashMap<>(request.metaData());
        metadata.putAll(placement.memberships());
        return metadata;
    }

    private NewVolume body(Map<String, String> mark) {
        VolumePlacement placement = placement(new VolumePlacement(cloud, scope));
        return new NewVolume(
                new NewVolume.Volume(
                        request.storageName()
                                .orElse("storage-" + scope.context().operationId()),
                        size,
                        flavour().map(CinderType::id),
                        placement.zone(),
                        request.sourceImageId(),
                        request.sourceSnapshotId(),
                        Volumes.marked(metadata(placement), mark)),
                placement.hints());
    }
}
