// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.openstack.internal.cinder.CinderClient;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.Quota;
import io.cistern.vim.storage.ScaleStorageRequest;
import io.cistern.vim.storage.ScaleStorageResponse;
import java.util.Optional;
import java.util.Set;

/** Scale Virtualised Storage Resource, once. A volume can grow; nothing makes it smaller again. */
final class StorageScaling {

    private static final Set<String> CAN_GROW = Set.of("available", "in-use");

    private final CallScope scope;
    private final Target target;
    private final Volumes volumes;
    private final ScaleStorageRequest request;

    StorageScaling(CallScope scope, Waiter waiter, ScaleStorageRequest request) {
        this.scope = scope;
        this.request = request;
        this.target = Target.of(scope, request.storageId());
        this.volumes = new Volumes(target.cloud().cinder(), waiter, scope.limit());
    }

    ScaleStorageResponse run() {
        String id = request.storageId();
        scope.context().journal().check(() -> verify(target.volume()));
        scope.context().journal().perform("extend", id, this::extend);
        CinderVolume scaled = volumes.awaitSettled(id);
        if (scaled.status().startsWith("error")) {
            throw volumes.failed(scaled, "/volumes/" + id + "/action");
        }
        if (scaled.size() < request.newSize()) {
            throw new InfrastructureException(
                    ErrorCode.BACKEND_ERROR,
                    "storage resource " + id + ": it was to have " + request.newSize() + " GiB and has "
                            + scaled.size());
        }
        return new ScaleStorageResponse(StorageMapper.toStorage(target.cloud(), scaled));
    }

    private void verify(CinderVolume volume) {
        if (request.newSize() < volume.size()) {
            throw InfrastructureException.valueNotSupported(
                    "newSize",
                    "a volume of OpenStack cannot shrink from " + volume.size() + " to " + request.newSize() + " GiB",
                    "ask for more, or allocate a smaller one and copy");
        }
        if (request.newSize() == volume.size()) {
            return;
        }
        if (!CAN_GROW.contains(volume.status())) {
            throw StorageFailures.wrongState(volume, "is available or in use to be scaled", "wait for it or repair it");
        }
        Quota.forGrowth(target.cloud(), volume, request.newSize());
    }

    /** A repetition finds that it grows, or has grown. */
    private Optional<String> extend() {
        CinderClient cinder = target.cloud().cinder();
        boolean grown = cinder.volume(request.storageId())
                .filter(volume ->
                        volume.size() < request.newSize() && !volume.status().equals("extending"))
                .isEmpty();
        return grown ? Optional.empty() : cinder.extend(request.storageId(), request.newSize());
    }
}
