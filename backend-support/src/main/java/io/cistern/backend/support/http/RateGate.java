// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many requests at once and so many a second. */
final class RateGate implements Gate {

    private final String service;
    private final Duration patience;
    private final TokenBucket bucket;
    private final Semaphore slots;

    RateGate(String service, HttpLimits limits) {
        this.service = service;
        this.patience = limits.requestTimeout();
        this.bucket = new TokenBucket(limits.requestsPerSecond(), System::nanoTime);
        this.slots = new Semaphore(limits.concurrentRequests(), true);
    }

    @Override
    public Passage enter(JsonRequest request, CallLimit limit) {
        bucket.take(limit);
        Duration left = Duration.between(Instant.now(), limit.limit());
        try {
            if (!slots.tryAcquire((left.compareTo(patience) < 0 ? left : patience).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InfrastructureException(
                        ErrorCode.UNAVAILABLE,
                        service + ": too many requests to it are in flight already",
                        ErrorDetails.builder()
                                .remedy("repeat the call later or raise the number of concurrent requests")
                                .origin(ErrorOrigin.BACKEND)
                                .build());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            limit.checkActive();
            throw new InfrastructureException(ErrorCode.CANCELLED, "the call was interrupted");
        }
        return slots::release;
    }
}
