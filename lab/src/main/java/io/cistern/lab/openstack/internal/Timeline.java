// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thing at a time: requests and what happens by itself later never see each other's half-done work. */
public final class Timeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timeline.class);

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition released = lock.newCondition();
    private final ScheduledExecutorService timer;
    private boolean held;

    public Timeline() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "openstack-lab-timer");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.timer = executor;
    }

    public <T> T now(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nothing happen by itself until it is released. */
    public void hold() {
        now(() -> held = true);
    }

    /** Lets what is due happen. */
    public void release() {
        now(() -> {
            held = false;
            released.signalAll();
            return null;
        });
    }

    /** Does the work after this time, unless the lab is closed by then. */
    public void later(Duration delay, Runnable work) {
        try {
            timer.schedule(() -> run(work), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("The lab is closed: nothing more happens");
        }
    }

    private void run(Runnable work) {
        try {
            now(() -> {
                while (held) {
                    released.awaitUninterruptibly();
                }
                work.run();
                return null;
            });
        } catch (RuntimeException bug) {
            LOG.error("The lab failed", bug);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
