// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A limit of time alone. */
record TimeLimit(Instant limit) implements CallLimit {

    @Override
    public void checkActive() {
        if (!Instant.now().isBefore(limit)) {
            throw new InfrastructureException(ErrorCode.TIMEOUT, "it took longer than it may");
        }
    }

    @Override
    public void pause(Duration time) {
        checkActive();
        Duration left = Duration.between(Instant.now(), limit);
        try {
            new CountDownLatch(1).await((time.compareTo(left) < 0 ? time : left).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException(ErrorCode.CANCELLED, "the wait was interrupted");
        }
        checkActive();
    }
}
