// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.BackendLeavingException;
import io.cistern.core.internal.routing.BackendHandle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One run of an operation on one backend. Once it is over, its backend can do nothing more with the operation. */
final class Run {

    /** How late the leaving of the backend may be noticed while pausing. */
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    private final String operationId;
    private final long epoch;
    private final BackendHandle backend;
    private final Instant limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private InfrastructureException stop;
    private boolean over;

    Run(String operationId, long epoch, BackendHandle backend, Instant limit) {
        this.operationId = operationId;
        this.epoch = epoch;
        this.backend = backend;
        this.limit = limit;
    }

    String operationId() {
        return operationId;
    }

    long epoch() {
        return epoch;
    }

    BackendHandle backend() {
        return backend;
    }

    Instant limit() {
        return limit;
    }

    /** Throws unless the run may begin something new. */
    void checkActive() {
        checkNotOver();
        if (backend.leaving()) {
            throw new BackendLeavingException();
        }
        lock.lock();
        try {
            if (stop != null) {
                throw stop;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Throws unless the run may still record what it has begun. */
    void checkNotOver() {
        lock.lock();
        try {
            if (over) {
                throw new BackendLeavingException();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits, at most that long; throws as soon as the run may begin nothing new. */
    void pause(Duration duration) {
        long deadline = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0; left = deadline - System.nanoTime()) {
            checkActive();
            lock.lock();
            try {
                changed.await(Math.min(left, LONGEST_PAUSE.toNanos()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BackendLeavingException();
            } finally {
                lock.unlock();
            }
        }
        checkActive();
    }

    /** The operation is to stop for this reason. */
    void stop(InfrastructureException reason) {
        lock.lock();
        try {
            if (stop == null) {
                stop = reason;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Why it was to stop; empty: it was not. */
    Optional<InfrastructureException> stopped() {
        lock.lock();
        try {
            return Optional.ofNullable(stop);
        } finally {
            lock.unlock();
        }
    }

    /** Takes the operation away from the backend. */
    void end() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
