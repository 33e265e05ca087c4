// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.openstack.internal.cinder.CinderClient;
import io.cistern.vim.openstack.internal.cinder.CinderType;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.References;
import io.cistern.vim.openstack.internal.network.ClearedAttributes;
import io.cistern.vim.openstack.internal.network.Tags;
import io.cistern.vim.storage.UpdateStorageRequest;
import io.cistern.vim.storage.UpdateStorageResponse;
import io.cistern.vim.storage.VirtualStorageFlavour;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Update Virtualised Storage Resource, once: metadata, then the flavour. What fails half-way is put back as it was. */
final class StorageUpdate {

    /** No flavour: Block Storage takes none away, so that such a volume keeps what it was given. */
    private static final String NOTHING = "nothing";

    private static final Set<String> CAN_CHANGE_FLAVOUR = Set.of("available", "in-use");

    private final Journal journal;
    private final CloudAccess cloud;
    private final CinderClient cinder;
    private final CinderVolume before;
    private final Volumes volumes;
    private final UpdateStorageRequest request;

    StorageUpdate(CallScope scope, Waiter waiter, UpdateStorageRequest request) {
        Target target = Target.of(scope, request.storageId());
        this.journal = scope.context().journal();
        this.cloud = target.cloud();
        this.cinder = cloud.cinder();
        this.before = target.volume();
        this.volumes = new Volumes(cinder, waiter, scope.limit());
        this.request = request;
    }

    UpdateStorageResponse run() {
        journal.check(this::verify);
        metadata();
        flavour().ifPresent(this::retype);
        CinderVolume after =
                cinder.volume(request.storageId()).orElseThrow(() -> StorageFailures.vanished(request.storageId()));
        return new UpdateStorageResponse(request.storageId(), StorageMapper.toStorage(cloud, after));
    }

    private void verify() {
        request.updateStorageData().ifPresent(this::verify);
        StorageRequests.metadata("metaData", request.metaData());
        cleared();
        flavour()
                .filter(type -> !has(before, type) && !CAN_CHANGE_FLAVOUR.contains(before.status()))
                .ifPresent(type -> {
                    throw StorageFailures.wrongState(
                            before, "is available or in use to change its flavour", "wait for it or repair it");
                });
    }

    private void verify(VirtualStorageFlavour flavour) {
        String path = "updateStorageData.storageAttributes";
        StorageRequests.refuseUnsupported(path, flavour.storageAttributes());
        if (flavour.storageAttributes().sizeOfStorage() != before.size()) {
            throw InfrastructureException.valueNotSupported(
                    path + ".sizeOfStorage",
                    "the size is not changed by an update; it is " + before.size() + " GiB",
                    "use Scale Virtualised Storage Resource");
        }
    }

    private Optional<CinderType> flavour() {
        return request.updateStorageData()
                .flatMap(VirtualStorageFlavour::flavourId)
                .map(id -> References.existing(
                        "updateStorageData.flavourId",
                        "volume type",
                        id,
                        cloud.lookups().volumeType(cloud, id)));
    }

    private void retype(CinderType type) {
        String id = request.storageId();
        String former = journal.remember(
                "type-was", () -> before.typeId().or(before::typeName).orElse(NOTHING));
        if (!former.equals(type.id()) && !former.equals(type.name())) {
            journal.step(
                    "retype",
                    () -> hasBecome(type) ? List.of(new StepResult(id, Optional.empty())) : List.of(),
                    () -> new StepResult(id, become(type.id(), volume -> has(volume, type))),
                    made -> {
                        if (hasBecome(type)) {
                            become(former, volume -> !has(volume, type));
                        }
                    });
        }
    }

    private boolean hasBecome(CinderType type) {
        String id = request.storageId();
        return cinder.volume(id).isPresent() && has(volumes.awaitSettled(id), type);
    }

    private Optional<String> become(String type, Predicate<CinderVolume> done) {
        String id = request.storageId();
        Optional<String> requestId = cinder.retype(id, type);
        if (!done.test(volumes.awaitSettled(id))) {
            throw new InfrastructureException(
                    ErrorCode.CONFLICT,
                    "storage resource " + id + ": it could not be given the flavour " + type + ": "
                            + String.join("; ", cinder.messages(id)));
        }
        return requestId;
    }

    private static boolean has(CinderVolume volume, CinderType type) {
        return volume.typeId().filter(type.id()::equals).isPresent()
                || volume.typeName().filter(type.name()::equals).isPresent();
    }

    private void metadata() {
        ClearedAttributes cleared = cleared();
        if (request.metaData().isEmpty() && request.clearAttribute().isEmpty()) {
            return;
        }
        MetadataChange change = new MetadataChange(journal, cinder, request.storageId());
        Map<String, String> set = new LinkedHashMap<>(request.metaData());
        set.values().removeIf(String::isEmpty);
        Set<String> removed = new LinkedHashSet<>(request.metaData().keySet());
        removed.addAll(cleared.metadataKeys());
        if (cleared.hasAllMetadata()) {
            removed.addAll(change.before().keySet());
        }
        removed.removeAll(set.keySet());
        removed.removeIf(key -> key.startsWith(Tags.RESERVED));
        change.set(set);
        change.remove(removed);
    }

    private ClearedAttributes cleared() {
        return ClearedAttributes.of(request.clearAttribute(), Set.of());
    }
}
