// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of the gateway, a pool for each kind of work so that none can starve another. Their queues are bounded by
 * how much work is let in, see {@link io.cistern.core.internal.call.Gate}.
 *
 * @param queries dispatches queries
 * @param mutations records and dispatches mutations
 * @param undoing takes back what failed operations have made; blocks on infrastructures
 * @param callers runs the continuations and listeners of callers, who may block
 * @param timer only ever hands work to the others
 */
public record Workers(
        ExecutorService queries,
        ExecutorService mutations,
        ExecutorService undoing,
        ExecutorService callers,
        ScheduledExecutorService timer)
        implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int DISPATCHING = 8;
    private static final int WRITING = 16;
    private static final int UNDOING = 8;
    private static final int CALLING = 32;

    /** Starts them. */
    public static Workers start() {
        return new Workers(
                pool(DISPATCHING, "query"),
                pool(WRITING, "mutation"),
                pool(UNDOING, "undo"),
                pool(CALLING, "caller"),
                newTimer());
    }

    /** What comes after the end is dropped: all that matters is recorded, and taken up at the next start. */
    private static ExecutorService pool(int threads, String purpose) {
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named(purpose),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private static ScheduledExecutorService newTimer() {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(1, named("timer"), new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    private static ThreadFactory named(String purpose) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "cistern-" + purpose + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Lets what is being written end, then stops everything. */
    @Override
    public void close() {
        timer.shutdownNow();
        List.of(queries, mutations, undoing, callers).forEach(ExecutorService::shutdown);
        try {
            if (!mutations.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                mutations.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List.of(queries, mutations, undoing, callers).forEach(ExecutorService::shutdownNow);
    }
}
