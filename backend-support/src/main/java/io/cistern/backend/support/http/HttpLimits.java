// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import java.time.Duration;

/**
 * The bounds of the traffic with one endpoint.
 *
 * @param connectTimeout to open a connection
 * @param requestTimeout for one request, from the first byte sent to the last byte received
 * @param maxBodyBytes the largest answer
 * @param attempts how often a request is sent at most
 * @param requestsPerSecond the steady rate; bursts of twice as many are let through
 * @param concurrentRequests at most that many at once
 */
public record HttpLimits(
        Duration connectTimeout,
        Duration requestTimeout,
        long maxBodyBytes,
        int attempts,
        int requestsPerSecond,
        int concurrentRequests) {

    /** 5 s to connect, 60 s a request, 32 MiB, 4 attempts, 100 requests a second, 64 at once. */
    public static final HttpLimits DEFAULT =
            new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(60), 32L * 1024 * 1024, 4, 100, 64);
}
