// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of one fleet, the same number for ten endpoints and for thousands. What waits is bounded: readings by the
 * watch, calls by the gateway.
 *
 * @param readings take up what was read
 * @param calls answer calls
 * @param timer tells what is due
 */
record FleetThreads(ExecutorService readings, ExecutorService calls, ScheduledExecutorService timer)
        implements AutoCloseable {

    private static final int READING = 4;
    private static final int ANSWERING = 8;
    private static final int IDLE_SECONDS = 30;

    static FleetThreads start(String pimId) {
        return new FleetThreads(
                pool(READING, "cistern-pim-" + pimId + "-reading"),
                pool(ANSWERING, "cistern-pim-" + pimId + "-call"),
                new ScheduledThreadPoolExecutor(
                        1, named("cistern-pim-" + pimId + "-timer"), new ThreadPoolExecutor.DiscardPolicy()));
    }

    private static ExecutorService pool(int threads, String name) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        timer.shutdownNow();
        readings.shutdownNow();
        calls.shutdownNow();
    }
}
