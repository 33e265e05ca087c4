// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.api.CallContext;
import io.cistern.backend.support.Workers;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.CreateComputeFlavourResponse;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourResponse;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourResponse;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualComputeFlavourBuilder;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** The simplest interface: one step to create, one to delete. */
final class ExampleFlavours implements VirtualisedComputeFlavourManagement {
    private final SimulatedCloud cloud;
    private final Workers workers;
    private final Resources<VirtualComputeFlavour> flavours;

    ExampleFlavours(SimulatedCloud cloud, Workers workers) {
        this.cloud = cloud;
        this.workers = workers;
        this.flavours = resources(cloud);
    }

    /** The flavours, which everybody sees. */
    static Resources<VirtualComputeFlavour> resources(SimulatedCloud cloud) {
        return new Resources<>(
                cloud.flavours, "flavour", flavour -> flavour.flavourId().orElseThrow(), flavour -> Optional.empty());
    }

    @Override
    public CompletionStage<CreateComputeFlavourResponse> createComputeFlavour(
            CallContext call, CreateComputeFlavourRequest request) {
        return workers.run(call, (context, limit) -> {
            VirtualComputeFlavour wanted = request.flavour();
            context.journal().check(() -> checkFree(wanted));
            String mark = context.journal().ownershipTag("flavour");
            String flavourId = context.journal()
                    .step(
                            "flavour",
                            () -> cloud.flavours.marked(mark),
                            () -> cloud.flavours.put(
                                    wanted.flavourId()
                                            .orElseGet(() -> UUID.randomUUID().toString()),
                                    mark,
                                    id -> made(id, request)),
                            cloud.flavours::remove);
            return new CreateComputeFlavourResponse(flavourId);
        });
    }

    private void checkFree(VirtualComputeFlavour wanted) {
        cloud.flavours.all().stream()
                .filter(known ->
                        wanted.flavourId().isPresent() && known.flavourId().equals(wanted.flavourId())
                                || wanted.flavourName().isPresent()
                                        && known.flavourName().equals(wanted.flavourName()))
                .findFirst()
                .ifPresent(known -> {
                    throw Resources.conflict(
                            known.flavourId().orElseThrow(), "identifier or name is taken", "choose another one");
                });
    }

    private static VirtualComputeFlavour made(String flavourId, CreateComputeFlavourRequest request) {
        Map<String, String> metadata = new LinkedHashMap<>(request.flavour().metadata());
        metadata.putAll(request.metaData());
        return VirtualComputeFlavourBuilder.builder(request.flavour())
                .flavourId(flavourId)
                .flavourName(request.flavour().flavourName().orElse(flavourId))
                .isPublic(request.flavour().isPublic().orElse(true))
                .metadata(metadata)
                .build();
    }

    @Override
    public CompletionStage<QueryComputeFlavourResponse> queryComputeFlavour(
            CallContext call, QueryComputeFlavourRequest request) {
        return workers.run(call, (context, limit) -> {
            Resources.Found<VirtualComputeFlavour> found =
                    flavours.query(context, request.queryComputeFlavourFilter(), request.page());
            return new QueryComputeFlavourResponse(found.elements(), found.next());
        });
    }

    @Override
    public CompletionStage<DeleteComputeFlavourResponse> deleteComputeFlavour(
            CallContext call, DeleteComputeFlavourRequest request) {
        return workers.run(call, (context, limit) -> {
            String flavourId = request.computeFlavourId();
            context.journal().check(() -> flavours.target(context, "computeFlavourId", flavourId));
            context.journal().perform("delete", flavourId, () -> {
                cloud.flavours.remove(flavourId);
                return Optional.empty();
            });
            return new DeleteComputeFlavourResponse();
        });
    }
}
