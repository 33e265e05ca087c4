// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.osgi;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens something that takes its time, beside whatever else starts. What is to be done with it meanwhile is kept, in its
 * order, until it is open; what cannot be opened is tried again.
 *
 * @param <T> what is opened
 */
final class Opening<T extends AutoCloseable> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final Supplier<T> opener;
    private final Duration pause;
    private final Queue<Consumer<T>> waiting = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private T open;

    /**
     * Begins with it.
     *
     * @param pause before the next attempt
     */
    Opening(Supplier<T> opener, Duration pause) {
        this.opener = opener;
        this.pause = pause;
        this.thread = new Thread(this::open, "cistern-opening");
        thread.setDaemon(true);
        thread.start();
    }

    /** Does something with it: now and on this thread if it is open, else as soon as it is. */
    void use(Consumer<T> task) {
        synchronized (waiting) {
            if (open == null) {
                waiting.add(task);
                return;
            }
        }
        task.accept(open);
    }

    private void open() {
        Optional<T> opened = attempt();
        while (opened.isEmpty() && !closes()) {
            opened = attempt();
        }
        opened.ifPresent(this::serve);
    }

    private Optional<T> attempt() {
        try {
            return Optional.of(opener.get());
        } catch (RuntimeException | LinkageError e) {
            // While bundles are being put together, classes may be missing for a moment.
            LOG.error("It cannot be opened; that is tried again in {} s", pause.toSeconds(), e);
            return Optional.empty();
        }
    }

    private boolean closes() {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** No lock is held while a task runs: it may wake others who come here. */
    private void serve(T opened) {
        for (Optional<Consumer<T>> task = next(opened); task.isPresent(); task = next(opened)) {
            try {
                task.get().accept(opened);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("What waited until it was open has failed", e);
            }
        }
    }

    private Optional<Consumer<T>> next(T opened) {
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                open = opened;
            }
            return Optional.ofNullable(waiting.poll());
        }
    }

    /** Waits until it is open, or the attempt has failed, and closes it. */
    @Override
    public void close() throws Exception {
        closing.countDown();
        thread.join();
        if (open != null) {
            open.close();
        }
    }
}
