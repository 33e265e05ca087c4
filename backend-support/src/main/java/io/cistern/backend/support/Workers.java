// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.BackendLeavingException;
import io.cistern.backend.OperationContext;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which a backend works: so many and no more, and gone within seconds when the backend leaves. */
public final class Workers {

    private static final Duration GRACE = Duration.ofSeconds(3);

    private final ThreadPoolExecutor executor;
    private final Departure departure = new Departure();
    private final String name;

    /**
     * @param name of the threads
     * @param threads at most that many calls are worked on at once
     * @param waiting at most that many more wait for their turn
     */
    public Workers(String name, int threads, int waiting) {
        this.name = name;
        AtomicInteger count = new AtomicInteger();
        executor = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
    }

    /** What a call does: it may block, and waits through the limit only. */
    @FunctionalInterface
    public interface Work<R> {
        R run(OperationContext context, CallLimit limit);
    }

    /**
     * Works on a call of the gateway.
     *
     * @return fails with LIMIT_EXCEEDED when too many calls wait already, with {@link BackendLeavingException} when the
     *     backend leaves, else with what the work throws
     */
    public <R> CompletionStage<R> run(CallContext call, Work<R> work) {
        OperationContext context = OperationContext.of(call);
        CompletableFuture<R> result = new CompletableFuture<>();
        try {
            executor.execute(() -> complete(result, context, work));
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(departure.begun() ? new BackendLeavingException() : tooMany());
        }
        return result;
    }

    private <R> void complete(CompletableFuture<R> result, OperationContext context, Work<R> work) {
        try {
            CallLimit limit = departure.limitOf(context);
            limit.checkActive();
            result.complete(work.run(context, limit));
        } catch (RuntimeException e) {
            // As it was thrown: the journal ends a run with exceptions of its own.
            result.completeExceptionally(e);
        } catch (Error e) {
            result.completeExceptionally(e);
            throw e;
        }
    }

    private InfrastructureException tooMany() {
        return new InfrastructureException(
                ErrorCode.LIMIT_EXCEEDED,
                name + ": " + executor.getQueue().size() + " calls are waiting already; repeat the call later",
                ErrorDetails.builder()
                        .rule("a backend works on a limited number of calls")
                        .remedy("repeat the call later")
                        .retryAfter(Duration.ofSeconds(1))
                        .build());
    }

    /**
     * Ends all work: waits at most 3 s for single remote calls in flight; whoever waits for something longer fails with
     * {@link BackendLeavingException}.
     */
    public void leave() {
        departure.begin();
        executor.shutdown();
        try {
            if (!executor.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
