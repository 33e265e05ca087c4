// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.References;
import io.cistern.vim.openstack.internal.nova.NovaClient;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.OperateStorageResponse;
import io.cistern.vim.storage.StorageOperationKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * ATTACH and DETACH of Operate Virtualised Storage Resource, once. An attachment carries no mark: that it was made by us
 * follows from the check, which has seen the volume without it.
 */
final class StorageAttachments {

    private static final String COMPUTE = "storageOperationExtraData/" + StorageOperationKeys.COMPUTE_ID;

    private final CallScope scope;
    private final Journal journal;
    private final Target target;
    private final NovaClient nova;
    private final Volumes volumes;
    private final String id;
    private final Optional<String> computeId;

    StorageAttachments(CallScope scope, Waiter waiter, OperateStorageRequest request) {
        this.scope = scope;
        this.journal = scope.context().journal();
        this.target = Target.of(scope, request.storageId());
        this.nova = target.cloud().nova();
        this.volumes = new Volumes(target.cloud().cinder(), waiter, scope.limit());
        this.id = request.storageId();
        this.computeId = Optional.ofNullable(request.storageOperationExtraData().get(StorageOperationKeys.COMPUTE_ID));
    }

    OperateStorageResponse attach() {
        String server = computeId.orElseThrow();
        journal.check(() -> verifyAttach(target.volume(), server));
        Journal.Find attached = () -> target.cloud().cinder().volume(id).stream()
                .filter(volume -> volume.serverIds().contains(server))
                .map(volume -> new StepResult(id, Optional.empty()))
                .toList();
        journal.step("attach", attached, () -> nova.attachVolume(server, id), made -> {
            nova.detachVolume(server, id);
            awaitDetached(server);
        });
        CinderVolume after = volumes.awaitSettled(id);
        if (!after.serverIds().contains(server)) {
            throw volumes.failed(after, "/servers/" + server + "/os-volume_attachments");
        }
        return response(server);
    }

    private void verifyAttach(CinderVolume volume, String server) {
        NovaServer found = References.existing(
                COMPUTE,
                "compute resource",
                server,
                nova.server(server).filter(known -> scope.sees(known.projectId())));
        if (!found.projectId().equals(volume.projectId())) {
            throw InfrastructureException.invalidArgument(
                    COMPUTE,
                    "is in the resource group of the storage resource",
                    "name a compute resource of " + volume.projectId().orElse("it"));
        }
        boolean shared = volume.multiattach() && volume.status().equals("in-use");
        boolean free = volume.status().equals("available") || shared;
        if (!free || volume.serverIds().contains(server)) {
            throw StorageFailures.wrongState(volume, "is available to be attached", "detach it first");
        }
    }

    OperateStorageResponse detach() {
        journal.check(() -> user(target.volume()));
        String server = computeId
                .or(() -> target.volume().serverIds().stream().findFirst())
                .orElse("");
        if (!server.isEmpty()) {
            journal.perform("detach", server, () -> nova.detachVolume(server, id));
            awaitDetached(server);
        }
        return response(server);
    }

    /** Which compute resource it is taken from. */
    private String user(CinderVolume volume) {
        List<String> users = volume.serverIds();
        if (computeId.isPresent() && users.contains(computeId.get())) {
            return computeId.get();
        }
        if (computeId.isPresent() || users.isEmpty()) {
            throw StorageFailures.wrongState(
                    volume,
                    "is attached" + computeId.map(server -> " to " + server).orElse(""),
                    "query for what uses it");
        }
        if (users.size() > 1) {
            throw InfrastructureException.invalidArgument(
                    COMPUTE, "is given where several compute resources use the storage", "name one of " + users);
        }
        return users.get(0);
    }

    private void awaitDetached(String server) {
        volumes.await(
                id,
                volume ->
                        !volume.serverIds().contains(server) && !volume.status().equals("detaching"));
    }

    private OperateStorageResponse response(String server) {
        return new OperateStorageResponse(id, Map.of(StorageOperationKeys.COMPUTE_ID, server));
    }
}
