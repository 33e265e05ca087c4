// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads that nobody else knows, and so nobody interrupts. An interrupt in the middle of a commit makes H2 return before
 * the commit is in the file (submitOrRun in org.h2.mvstore.FileStore), and the pool refuse a connection; backends
 * interrupt their threads when they leave.
 */
final class StoreThreads implements AutoCloseable {

    private static final long IDLE_SECONDS = 30;

    private final AtomicInteger count = new AtomicInteger();
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "cistern-store-" + count.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });

    /** Does it on one of them and waits to the end; an interrupt of the caller's thread is kept for later. */
    <T> T call(Supplier<T> work) {
        Future<T> result = submit(work);
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    isInterrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw asItWas(e.getCause());
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> Future<T> submit(Supplier<T> work) {
        try {
            return threads.submit(work::get);
        } catch (RejectedExecutionException e) {
            throw new StoreException("the store is closed", e);
        }
    }

    private static RuntimeException asItWas(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        // a Supplier throws nothing else
        return (RuntimeException) thrown;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
