// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.BackendLeavingException;
import io.cistern.backend.physical.ReadPriority;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The readings that are to be made: the most urgent first, then the one that waits longest. */
final class ReadQueue {

    private static final long GRACE_SECONDS = 3;

    private final AtomicLong arrivals = new AtomicLong();
    private final ThreadPoolExecutor threads;
    private final int waiting;

    /**
     * @param readings so many are made at once
     * @param waiting so many more can wait
     */
    ReadQueue(int readings, int waiting, ThreadFactory factory) {
        this.waiting = waiting;
        this.threads = new ThreadPoolExecutor(
                readings, readings, 30, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), factory);
        threads.allowCoreThreadTimeOut(true);
    }

    private final class Reading<R> implements Runnable, Comparable<Reading<?>> {

        private final ReadPriority priority;
        private final long arrival = arrivals.incrementAndGet();
        private final Supplier<R> work;
        private final CompletableFuture<R> result = new CompletableFuture<>();

        Reading(ReadPriority priority, Supplier<R> work) {
            this.priority = priority;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                result.complete(work.get());
            } catch (InfrastructureException failure) {
                result.completeExceptionally(failure);
            } catch (RuntimeException bug) {
                result.completeExceptionally(new InfrastructureException(
                        ErrorCode.INTERNAL, "the reading failed: " + bug, ErrorDetails.NONE, bug));
            }
        }

        @Override
        public int compareTo(Reading<?> other) {
            int urgency = priority.compareTo(other.priority);
            return urgency != 0 ? urgency : Long.compare(arrival, other.arrival);
        }
    }

    /** Makes a reading in its turn; fails with LIMIT_EXCEEDED when too many wait. */
    <R> CompletionStage<R> read(ReadPriority priority, Supplier<R> work) {
        Reading<R> reading = new Reading<>(priority, work);
        if (threads.isShutdown()) {
            reading.result.completeExceptionally(new BackendLeavingException());
        } else if (threads.getQueue().size() >= waiting) {
            reading.result.completeExceptionally(new InfrastructureException(
                    ErrorCode.LIMIT_EXCEEDED, waiting + " readings are waiting already; repeat the call later"));
        } else {
            threads.execute(reading);
        }
        return reading.result;
    }

    /** Makes no more readings; those that wait fail for the backend that comes next. */
    void close() {
        for (Runnable left : threads.shutdownNow()) {
            if (left instanceof Reading<?> reading) {
                reading.result.completeExceptionally(new BackendLeavingException());
            }
        }
        try {
            threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
