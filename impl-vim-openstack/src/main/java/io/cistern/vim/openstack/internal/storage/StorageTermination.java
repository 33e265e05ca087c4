// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.backend.Journal;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.openstack.internal.cinder.CinderSnapshot;
import io.cistern.vim.openstack.internal.cloud.BestEffort;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.openstack.internal.cloud.Terminations;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.TerminateStorageResponse;
import java.util.List;
import java.util.Optional;

/**
 * Terminate Virtualised Storage Resource, once: all volumes are asked to go, then each is waited for. What is attached
 * waits for a running termination of its user.
 */
final class StorageTermination {

    private final CallScope scope;
    private final Journal journal;
    private final Waiter waiter;
    private final Terminations terminations;
    private final TerminateStorageRequest request;
    private final BestEffort outcome = new BestEffort();

    StorageTermination(CallScope scope, Waiter waiter, Terminations terminations, TerminateStorageRequest request) {
        this.scope = scope;
        this.journal = scope.context().journal();
        this.waiter = waiter;
        this.terminations = terminations;
        this.request = request;
    }

    TerminateStorageResponse run() {
        List<String> ids = request.storageId();
        journal.check(() -> {
            ids.forEach(id -> outcome.attempt(id, () -> Target.of(scope, id)));
            outcome.succeeded(ids);
        });
        // Past the check a volume that is not there has been removed by an earlier run.
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            String key = "delete" + i;
            outcome.attempt(id, () -> journal.perform(key, id, () -> delete(id)));
        }
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            String key = "gone" + i;
            outcome.attempt(id, () -> journal.perform(key, id, () -> finish(id)));
        }
        return new TerminateStorageResponse(outcome.succeeded(ids), outcome.failures());
    }

    private Optional<String> delete(String id) {
        return terminations.whenUnused(scope.limit(), id, () -> serversOf(id), () -> {
            Optional<Target> target = Target.find(scope, id);
            target.ifPresent(this::mustBeFree);
            return target.filter(found -> !found.volume().status().equals("deleting"))
                    .flatMap(found -> found.cloud().cinder().deleteVolume(id));
        });
    }

    private List<String> serversOf(String id) {
        return Target.find(scope, id).map(target -> target.volume().serverIds()).orElse(List.of());
    }

    /** Block Storage answers all of these alike; the caller is told which it is. */
    private void mustBeFree(Target target) {
        if (!target.volume().serverIds().isEmpty()) {
            throw StorageFailures.wrongState(
                    target.volume(), "is attached to nothing", "detach it or terminate the compute resource");
        }
        List<String> snapshots = target
                .cloud()
                .cinder()
                .snapshotsOf(target.volume().id())
                .stream()
                .map(CinderSnapshot::id)
                .toList();
        if (!snapshots.isEmpty()) {
            throw StorageFailures.wrongState(
                    target.volume(),
                    "has no snapshots, but " + String.join(", ", snapshots),
                    "delete them with DELETE_SNAPSHOT");
        }
    }

    private Optional<String> finish(String id) {
        Target.find(scope, id).ifPresent(target -> volumes(target.cloud()).awaitGone(id));
        return Optional.empty();
    }

    private Volumes volumes(CloudAccess cloud) {
        return new Volumes(cloud.cinder(), waiter, scope.limit());
    }
}
