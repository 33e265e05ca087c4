// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import java.time.Duration;

/**
 * What can be set of the gateway.
 *
 * @param swapHold how long new calls wait for a backend where there is none
 * @param settle how long an infrastructure may still carry out a request that nobody saw answered
 * @param leave how long calls may stay with a backend that has gone
 * @param queryLimit how long a query may take
 * @param mutationLimit how long a mutation may work before it is undone
 * @param undoLimit how long one attempt to undo a mutation may take
 * @param undoAttempts how often undoing is tried before a resource is reported as left
 * @param undoPause the pause before the second attempt; doubled before each further one
 * @param idempotency how long the outcome of a call with an idempotency key is remembered
 * @param history how long ended operations are kept
 * @param maxQueries how many queries may be in flight
 * @param maxMutations how many mutations may be unfinished
 */
public record CoreSettings(
        Duration swapHold,
        Duration settle,
        Duration leave,
        Duration queryLimit,
        Duration mutationLimit,
        Duration undoLimit,
        int undoAttempts,
        Duration undoPause,
        Duration idempotency,
        Duration history,
        int maxQueries,
        int maxMutations) {

    /** What holds where nothing is set. */
    public static final CoreSettings DEFAULTS = new CoreSettings(
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            Duration.ofMinutes(5),
            8,
            Duration.ofMillis(500),
            Duration.ofHours(24),
            Duration.ofDays(90),
            1_000,
            2_000);
}
