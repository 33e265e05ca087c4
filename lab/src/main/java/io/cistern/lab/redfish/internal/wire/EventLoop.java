// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that serves many channels and timers; everything it runs, it runs one after the other. */
final class EventLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);
    private static final int SHARED_BUFFER = 64 << 10;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** What belongs to a channel. */
    interface Channel {

        /** The channel can be read, written or accepted from. */
        void ready(SelectionKey key) throws IOException;

        /** The channel has failed, or the loop ends; called on the loop's thread. */
        void closeNow();
    }

    private record Timer(long due, long order, Runnable work) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int byTime = Long.compare(due - other.due, 0);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private final Thread thread;
    private long timersMade;
    private volatile boolean closed;

    /** For what is used only while one event is handled, so that a connection at rest needs no room. */
    private final ByteBuffer received = ByteBuffer.allocateDirect(SHARED_BUFFER);

    private final ByteBuffer decrypted = ByteBuffer.allocate(SHARED_BUFFER);
    private final ByteBuffer encrypted = ByteBuffer.allocate(SHARED_BUFFER);

    EventLoop(String name) throws IOException {
        this.selector = Selector.open();
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    ByteBuffer received() {
        return received.clear();
    }

    ByteBuffer decrypted() {
        return decrypted.clear();
    }

    ByteBuffer encrypted() {
        return encrypted.clear();
    }

    /** Runs this on the loop's thread; callable from any. */
    void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Runs this on the loop's thread and returns when that is done and closed channels are closed for the network too. */
    void complete(Runnable task) {
        CountDownLatch done = new CountDownLatch(1);
        execute(() -> {
            task.run();
            try {
                // A selector lets go of closed channels only when it selects.
                selector.selectNow(this::serve);
            } catch (IOException broken) {
                throw new UncheckedIOException("The selector failed", broken);
            } finally {
                done.countDown();
            }
        });
        try {
            done.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs this later; callable on the loop's thread. */
    void later(Duration delay, Runnable work) {
        timers.add(new Timer(System.nanoTime() + delay.toNanos(), timersMade++, work));
    }

    SelectionKey register(SelectableChannel channel, int operations, Channel owner) throws IOException {
        return channel.register(selector, operations, owner);
    }

    private void run() {
        while (!closed) {
            try {
                selector.select(this::serve, waitMillis());
                runTasks();
                runTimers();
            } catch (IOException broken) {
                throw new UncheckedIOException("The selector failed", broken);
            }
        }
        selector.keys().forEach(key -> ((Channel) key.attachment()).closeNow());
        try {
            selector.close();
        } catch (IOException harmless) {
            LOG.debug("The selector failed at its end", harmless);
        }
    }

    /** 0, as the selector has it, is for ever. */
    private long waitMillis() {
        if (timers.isEmpty()) {
            return 0;
        }
        return Math.max(1, (timers.peek().due - System.nanoTime() + 999_999) / 1_000_000);
    }

    private void serve(SelectionKey key) {
        Channel owner = (Channel) key.attachment();
        try {
            owner.ready(key);
        } catch (IOException lost) {
            LOG.debug("A connection is lost: {}", lost.toString());
            owner.closeNow();
        } catch (RuntimeException bug) {
            LOG.error("The lab failed", bug);
            owner.closeNow();
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            guarded(task);
        }
    }

    private void runTimers() {
        while (!timers.isEmpty() && timers.peek().due - System.nanoTime() <= 0) {
            guarded(timers.poll().work);
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException bug) {
            LOG.error("The lab failed", bug);
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join(LONGEST_WAIT.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
