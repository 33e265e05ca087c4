// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.governor;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.support.CallLimit;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** So many at once and one after the other, most urgent first; those of one urgency in the order of their coming. */
final class Turnstile {

    /** How long a wait lasts at most before its call is asked whether it is still wanted. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private record Waiter(ReadPriority priority, long number, Condition turn) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Waiter> waiters =
            new PriorityQueue<>(Comparator.comparing(Waiter::priority).thenComparingLong(Waiter::number));
    private final LongSupplier nanoTime;
    private int free;
    private long arrivals;
    private long notBefore;
    private boolean closed;

    Turnstile(int places, LongSupplier nanoTime) {
        this.free = places;
        this.nanoTime = nanoTime;
        this.notBefore = nanoTime.getAsLong();
    }

    /**
     * Waits for its turn and takes a place.
     *
     * @param spacingNanos how long the next one has to wait after this one
     * @throws InfrastructureException CANCELLED: it was closed; what the limit throws
     */
    void enter(ReadPriority priority, long spacingNanos, CallLimit limit) {
        lock.lock();
        try {
            Waiter self = new Waiter(priority, arrivals++, lock.newCondition());
            waiters.add(self);
            try {
                await(self, limit);
                free--;
                notBefore = Math.max(notBefore, nanoTime.getAsLong()) + spacingNanos;
            } finally {
                waiters.remove(self);
                wakeFirst();
            }
        } finally {
            lock.unlock();
        }
    }

    private void await(Waiter self, CallLimit limit) {
        while (true) {
            if (closed) {
                throw new InfrastructureException(ErrorCode.CANCELLED, "the endpoint was let go");
            }
            limit.checkActive();
            long tooEarly = notBefore - nanoTime.getAsLong();
            boolean first = waiters.peek() == self;
            if (first && free > 0 && tooEarly <= 0) {
                return;
            }
            try {
                self.turn().awaitNanos(first && free > 0 ? Math.min(tooEarly, LOOK_NANOS) : LOOK_NANOS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InfrastructureException(ErrorCode.CANCELLED, "the call was interrupted");
            }
        }
    }

    void leave() {
        lock.lock();
        try {
            free++;
            wakeFirst();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody goes through for a time. */
    void holdFor(long nanos) {
        lock.lock();
        try {
            notBefore = Math.max(notBefore, nanoTime.getAsLong() + nanos);
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waiting, for ever. */
    void close() {
        lock.lock();
        try {
            closed = true;
            waiters.forEach(waiter -> waiter.turn().signal());
        } finally {
            lock.unlock();
        }
    }

    private void wakeFirst() {
        if (!waiters.isEmpty()) {
            waiters.peek().turn().signal();
        }
    }
}
