// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureKind;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.Journal;
import io.cistern.backend.OperationContext;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.CreateComputeFlavourResponse;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourResponse;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourResponse;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A backend whose "flavour" takes three steps to make: what a virtual machine with its ports looks like to a journal. */
public final class FakeBackend implements Backend, VirtualisedComputeFlavourManagement, AutoCloseable {

    static final List<String> STEPS = List.of("a", "b", "c");

    private final String version;
    private final FakeCloud cloud;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fake-backend");
        thread.setDaemon(true);
        return thread;
    });

    public FakeBackend(String version, FakeCloud cloud) {
        this.version = version;
        this.cloud = cloud;
    }

    @Override
    public BackendDescription description() {
        return BackendDescription.builder()
                .infrastructureId("edge-1")
                .kind(InfrastructureKind.VIM)
                .type("fake")
                .version(version)
                .capabilities(List.of())
                .build();
    }

    @Override
    public <T> Optional<T> offer(Class<T> standardInterface) {
        return standardInterface.isInstance(this) ? Optional.of(standardInterface.cast(this)) : Optional.empty();
    }

    @Override
    public CompletionStage<CreateComputeFlavourResponse> createComputeFlavour(
            CallContext call, CreateComputeFlavourRequest request) {
        return CompletableFuture.supplyAsync(() -> create(OperationContext.of(call)), threads);
    }

    private CreateComputeFlavourResponse create(OperationContext context) {
        Journal journal = context.journal();
        journal.check(() -> cloud.reached("check"));
        String last = "";
        for (String step : STEPS) {
            context.progress(STEPS.indexOf(step) * 30, "making " + step);
            String tag = journal.ownershipTag(step);
            last = journal.step(
                    step, () -> cloud.find(step, tag), () -> cloud.make(step, tag), id -> cloud.remove(step, id));
            cloud.reached("between after " + step);
            while (cloud.holdsAfter(step)) {
                context.checkActive();
                Thread.onSpinWait();
            }
            context.checkActive();
        }
        return new CreateComputeFlavourResponse(last);
    }

    @Override
    public CompletionStage<QueryComputeFlavourResponse> queryComputeFlavour(
            CallContext call, QueryComputeFlavourRequest request) {
        OperationContext context = OperationContext.of(call);
        return CompletableFuture.supplyAsync(
                () -> {
                    cloud.reached("query");
                    context.checkActive();
                    Optional<String> next =
                            request.page().pageToken().isPresent() ? Optional.empty() : Optional.of("raw-marker");
                    return new QueryComputeFlavourResponse(List.of(), next);
                },
                threads);
    }

    @Override
    public CompletionStage<DeleteComputeFlavourResponse> deleteComputeFlavour(
            CallContext call, DeleteComputeFlavourRequest request) {
        OperationContext context = OperationContext.of(call);
        return CompletableFuture.supplyAsync(
                () -> {
                    String seen = context.journal().remember("seen", () -> cloud.look("flavour"));
                    context.journal().perform("delete", seen, () -> {
                        cloud.remove("flavour", request.computeFlavourId());
                        return Optional.of("req-delete");
                    });
                    return new DeleteComputeFlavourResponse();
                },
                threads);
    }

    /** Waits until nothing runs on it any more. */
    void awaitEnd() throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
