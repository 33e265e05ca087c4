// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import io.cistern.api.CallContext;
import io.cistern.api.Grant;
import io.cistern.api.Role;
import io.cistern.backend.BackendLeavingException;
import io.cistern.backend.OperationContext;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Pools;
import io.cistern.pim.internal.inventory.Sight;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Answers calls on the threads of the fleet, once what is kept has been read. */
final class Answering {

    /** The tenant of a call that names none. */
    private static final String DEFAULT_TENANT = "default";

    private static final Executor PAUSE = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS, Runnable::run);

    private final String pimId;
    private final Inventory inventory;
    private final Pools pools;
    private final CompletableFuture<Void> loaded;
    private final ExecutorService threads;
    private final Clock clock;

    Answering(
            String pimId,
            Inventory inventory,
            Pools pools,
            CompletableFuture<Void> loaded,
            ExecutorService threads,
            Clock clock) {
        this.pimId = pimId;
        this.inventory = inventory;
        this.pools = pools;
        this.loaded = loaded;
        this.threads = threads;
        this.clock = clock;
    }

    /** Answers a call. A fleet that is being taken out of management leaves its calls to the next. */
    <T> CompletionStage<T> answer(CallContext call, Function<Asked, T> answer) {
        Asked asked = new Asked(OperationContext.of(call));
        try {
            return loaded.thenApplyAsync(ready -> leavingFirst(() -> answer.apply(asked)), threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new BackendLeavingException());
        }
    }

    /** Answers a call when what it begins has ended; no thread waits for that. */
    <T> CompletionStage<T> follow(CallContext call, Function<Asked, CompletionStage<T>> begin) {
        Asked asked = new Asked(OperationContext.of(call));
        try {
            return loaded.thenComposeAsync(ready -> leavingFirst(() -> begin.apply(asked)), threads)
                    .exceptionally(failure -> {
                        if (threads.isShutdown()) {
                            throw new BackendLeavingException();
                        }
                        throw failure instanceof CompletionException known ? known : new CompletionException(failure);
                    });
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new BackendLeavingException());
        }
    }

    /** Waits until something holds, at most until a time and never past the limit of the call; no thread waits for that. */
    CompletionStage<Void> until(CallContext call, Instant patience, Predicate<Asked> holds) {
        return follow(call, asked -> {
            asked.context().checkActive();
            if (holds.test(asked) || !clock.instant().isBefore(patience)) {
                return CompletableFuture.completedFuture(null);
            }
            return CompletableFuture.runAsync(() -> {}, PAUSE).thenCompose(rested -> until(call, patience, holds));
        });
    }

    private <T> T leavingFirst(Supplier<T> answer) {
        if (threads.isShutdown()) {
            throw new BackendLeavingException();
        }
        return answer.get();
    }

    /** A call, and what its caller may see. */
    final class Asked {

        private final OperationContext context;

        private Asked(OperationContext context) {
            this.context = context;
        }

        OperationContext context() {
            return context;
        }

        Sight sight() {
            return new Sight(inventory, pools, context.visibility());
        }

        String tenant() {
            return context.resourceGroupId().orElse(DEFAULT_TENANT);
        }

        /** Whether it sees what only concerns administrators. */
        boolean administrator() {
            return context.consumer().grants().stream()
                    .anyMatch(grant -> grant.role() == Role.ADMIN
                            && grant.covers(pimId)
                            && grant.resourceGroupId().equals(Grant.ANY));
        }
    }
}
