// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.BackendLeavingException;
import io.cistern.backend.OperationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether a backend is leaving; wakes those who wait when it begins to. */
final class Departure {

    private final CountDownLatch begun = new CountDownLatch(1);

    void begin() {
        begun.countDown();
    }

    boolean begun() {
        return begun.getCount() == 0;
    }

    CallLimit limitOf(OperationContext context) {
        return new CallLimit() {
            @Override
            public Instant limit() {
                return context.limit();
            }

            @Override
            public void checkActive() {
                if (begun()) {
                    throw new BackendLeavingException();
                }
                context.checkActive();
            }

            @Override
            public void pause(Duration time) {
                checkActive();
                Duration left = Duration.between(Instant.now(), context.limit());
                await(time.compareTo(left) < 0 ? time : left);
                checkActive();
            }
        };
    }

    private void await(Duration time) {
        try {
            begun.await(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (begun()) {
                throw new BackendLeavingException();
            }
            throw new InfrastructureException(ErrorCode.CANCELLED, "the wait was interrupted");
        }
    }
}
