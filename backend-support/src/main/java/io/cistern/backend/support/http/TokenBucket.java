// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import io.cistern.backend.support.CallLimit;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets so many requests a second through, and a burst of twice as many after a quiet time. */
final class TokenBucket {

    private final double perNano;
    private final double capacity;
    private final LongSupplier nanoTime;
    private double tokens;
    private long filledAt;

    TokenBucket(int perSecond, LongSupplier nanoTime) {
        this.perNano = perSecond / 1e9;
        this.capacity = perSecond * 2.0;
        this.nanoTime = nanoTime;
        this.tokens = capacity;
        this.filledAt = nanoTime.getAsLong();
    }

    /** Takes one token, waiting for it in turn. */
    void take(CallLimit limit) {
        long wait = reserve();
        if (wait > 0) {
            limit.pause(Duration.ofNanos(wait));
        }
    }

    private synchronized long reserve() {
        long now = nanoTime.getAsLong();
        tokens = Math.min(capacity, tokens + (now - filledAt) * perNano);
        filledAt = now;
        tokens -= 1;
        return tokens >= 0 ? 0 : (long) (-tokens / perNano);
    }
}
