// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.backend.support.CallLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private final AtomicLong now = new AtomicLong();
    private final List<Duration> pauses = new ArrayList<>();
    private final CallLimit limit = new CallLimit() {
        @Override
        public Instant limit() {
            return Instant.MAX;
        }

        @Override
        public void checkActive() {}

        @Override
        public void pause(Duration time) {
            pauses.add(time);
            now.addAndGet(time.toNanos());
        }
    };

    @Test
    void bucket_letsABurstThrough_andThenItsRate() {
        TokenBucket bucket = new TokenBucket(10, now::get);
        for (int i = 0; i < 20; i++) {
            bucket.take(limit);
        }
        assertThat(pauses).isEmpty();

        for (int i = 0; i < 10; i++) {
            bucket.take(limit);
        }
        assertThat(Duration.ofNanos(now.get())).isBetween(Duration.ofMillis(990), Duration.ofMillis(1_010));
    }
}
