// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.fleet;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A reading lasts until its deadline, or until it is cancelled. */
public final class ReadLimit implements CallLimit {

    private final Instant deadline;
    private final CountDownLatch cancelled = new CountDownLatch(1);

    public ReadLimit(Instant deadline) {
        this.deadline = deadline;
    }

    /** Nobody wants it any more. */
    public void cancel() {
        cancelled.countDown();
    }

    @Override
    public Instant limit() {
        return deadline;
    }

    @Override
    public void checkActive() {
        if (cancelled.getCount() == 0) {
            throw new InfrastructureException(ErrorCode.CANCELLED, "the endpoint is no longer read");
        }
        if (!Instant.now().isBefore(deadline)) {
            throw new InfrastructureException(ErrorCode.TIMEOUT, "the reading took longer than it may");
        }
    }

    @Override
    public void pause(Duration time) {
        checkActive();
        Duration left = Duration.between(Instant.now(), deadline);
        try {
            boolean ended = cancelled.await((time.compareTo(left) < 0 ? time : left).toMillis(), TimeUnit.MILLISECONDS);
            if (ended || time.compareTo(left) >= 0) {
                checkActive();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException(ErrorCode.CANCELLED, "the wait was interrupted");
        }
    }
}
