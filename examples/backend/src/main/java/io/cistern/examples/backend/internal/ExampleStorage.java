// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.OperationContext;
import io.cistern.backend.support.Workers;
import io.cistern.vim.OperationalState;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.AllocateStorageResponse;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.OperateStorageResponse;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.QueryStorageResponse;
import io.cistern.vim.storage.ScaleStorageRequest;
import io.cistern.vim.storage.ScaleStorageResponse;
import io.cistern.vim.storage.StorageOperationKeys;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.TerminateStorageResponse;
import io.cistern.vim.storage.UpdateStorageRequest;
import io.cistern.vim.storage.UpdateStorageResponse;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualStorageBuilder;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** Volumes. This cloud has one place for them: it neither migrates nor groups them, and leaves these operations out. */
final class ExampleStorage implements VirtualisedStorageResourcesManagement {
    private static final String TARGET = "storageId";

    private final SimulatedCloud cloud;
    private final Workers workers;
    private final Resources<VirtualStorage> volumes;
    private final Resources<VirtualCompute> machines;
    private final Snapshots snapshots;

    ExampleStorage(SimulatedCloud cloud, Workers workers) {
        this.cloud = cloud;
        this.workers = workers;
        this.volumes =
                new Resources<>(cloud.volumes, "volume", VirtualStorage::storageId, VirtualStorage::resourceGroupId);
        this.machines = ExampleCompute.resources(cloud);
        this.snapshots = new Snapshots(cloud);
    }

    @Override
    public CompletionStage<AllocateStorageResponse> allocateVirtualisedStorageResource(
            CallContext call, AllocateStorageRequest request) {
        return workers.run(call, (context, limit) -> {
            context.journal().check(() -> {
                request.sourceImageId().ifPresent(image -> Images.check("sourceImageId", image));
                request.sourceSnapshotId()
                        .ifPresent(snapshot -> snapshots.check(context, "sourceSnapshotId", snapshot));
            });
            String mark = context.journal().ownershipTag("volume");
            String storageId = context.journal()
                    .step(
                            "volume",
                            () -> cloud.volumes.marked(mark),
                            () -> cloud.volumes.add(mark, id -> made(context, id, request)),
                            cloud.volumes::remove);
            return new AllocateStorageResponse(shown(storageId));
        });
    }

    private static VirtualStorage made(OperationContext context, String id, AllocateStorageRequest request) {
        return VirtualStorage.builder()
                .storageId(id)
                .storageName(request.storageName())
                .flavourId(request.storageData().flavourId())
                .typeOfStorage(request.storageData().storageAttributes().typeOfStorage())
                .sizeOfStorage(request.storageData().storageAttributes().sizeOfStorage())
                .operationalState(OperationalState.ENABLED)
                .metadata(request.metaData())
                .resourceGroupId(Resources.groupOf(context))
                .build();
    }

    private VirtualStorage shown(String storageId) {
        return cloud.volumes.find(storageId).orElseThrow();
    }

    @Override
    public CompletionStage<QueryStorageResponse> queryVirtualisedStorageResource(
            CallContext call, QueryStorageRequest request) {
        return workers.run(call, (context, limit) -> {
            var found = volumes.query(context, request.queryStorageFilter(), request.page());
            return new QueryStorageResponse(found.elements(), found.next());
        });
    }

    @Override
    public CompletionStage<UpdateStorageResponse> updateVirtualisedStorageResource(
            CallContext call, UpdateStorageRequest request) {
        return workers.run(call, (context, limit) -> {
            String storageId = request.storageId();
            context.journal().check(() -> {
                volumes.target(context, TARGET, storageId);
                if (request.updateStorageData().isPresent()) {
                    throw InfrastructureException.valueNotSupported(
                            "updateStorageData", "this cloud has one flavour of volumes", "give metaData");
                }
                if (!request.clearAttribute().isEmpty()) {
                    throw InfrastructureException.valueNotSupported(
                            "clearAttribute", "this cloud clears metadata only", "give metaData with an empty value");
                }
            });
            change(context, "metadata", storageId, volume -> VirtualStorageBuilder.builder(volume)
                    .metadata(Metadata.changed(volume.metadata(), request.metaData()))
                    .build());
            return new UpdateStorageResponse(storageId, shown(storageId));
        });
    }

    private void change(OperationContext context, String key, String storageId, UnaryOperator<VirtualStorage> change) {
        context.journal().perform(key, storageId, () -> {
            cloud.volumes.change(storageId, change);
            return Optional.empty();
        });
    }

    @Override
    public CompletionStage<ScaleStorageResponse> scaleVirtualisedStorageResource(
            CallContext call, ScaleStorageRequest request) {
        return workers.run(call, (context, limit) -> {
            context.journal().check(() -> {
                long size = volumes.target(context, TARGET, request.storageId()).sizeOfStorage();
                if (request.newSize() < size) {
                    throw InfrastructureException.valueNotSupported(
                            "newSize", "volumes do not shrink, and it has " + size + " GiB", "ask for more than that");
                }
            });
            change(context, "scale", request.storageId(), volume -> VirtualStorageBuilder.builder(volume)
                    .sizeOfStorage(request.newSize())
                    .build());
            return new ScaleStorageResponse(shown(request.storageId()));
        });
    }

    @Override
    public CompletionStage<OperateStorageResponse> operateVirtualisedStorageResource(
            CallContext call, OperateStorageRequest request) {
        return workers.run(call, (context, limit) -> {
            context.journal().check(() -> volumes.target(context, TARGET, request.storageId()));
            return new OperateStorageResponse(request.storageId(), operate(context, request));
        });
    }

    private Map<String, String> operate(OperationContext context, OperateStorageRequest request) {
        String storageId = request.storageId();
        return switch (request.storageOperation()) {
            case ATTACH -> {
                String computeId = request.storageOperationExtraData().get(StorageOperationKeys.COMPUTE_ID);
                context.journal().check(() -> {
                    machines.reference(context, "storageOperationExtraData/computeId", computeId);
                    checkDetached(storageId);
                });
                use(context, "attach", storageId, Optional.of(computeId));
                yield Map.of();
            }
            case DETACH -> {
                context.journal().check(() -> checkAttached(storageId));
                use(context, "detach", storageId, Optional.empty());
                yield Map.of();
            }
            case CREATE_SNAPSHOT -> Map.of(StorageOperationKeys.SNAPSHOT_ID, snapshots.create(context, storageId));
            case DELETE_SNAPSHOT -> {
                String snapshotId = request.storageOperationExtraData().get(StorageOperationKeys.SNAPSHOT_ID);
                snapshots.delete(context, "storageOperationExtraData/snapshotId", snapshotId, storageId);
                yield Map.of();
            }
        };
    }

    private void use(OperationContext context, String key, String storageId, Optional<String> computeId) {
        context.journal().perform(key, storageId, () -> {
            cloud.use(storageId, computeId);
            return Optional.empty();
        });
    }

    private void checkAttached(String storageId) {
        if (shown(storageId).ownerId().isEmpty()) {
            throw Resources.conflict(storageId, "is not attached", "query for its ownerId");
        }
    }

    private void checkDetached(String storageId) {
        cloud.volumes.find(storageId).flatMap(VirtualStorage::ownerId).ifPresent(user -> {
            throw Resources.conflict(storageId, "is attached to " + user, "detach it first");
        });
    }

    @Override
    public CompletionStage<TerminateStorageResponse> terminateVirtualisedStorageResource(
            CallContext call, TerminateStorageRequest request) {
        return workers.run(call, (context, limit) -> {
            Terminations result = Terminations.of(
                    context,
                    request.storageId(),
                    id -> volumes.target(context, TARGET, id),
                    id -> {
                        checkDetached(id);
                        snapshots.checkNone(id);
                    },
                    cloud.volumes::remove);
            return new TerminateStorageResponse(result.gone(), result.failures());
        });
    }
}
