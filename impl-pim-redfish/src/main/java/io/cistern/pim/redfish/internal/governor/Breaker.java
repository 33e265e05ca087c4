// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.governor;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.ReadPriority;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Spares a BMC that does not answer, and us the waiting: after three losses in a row nothing is sent for a while that
 * grows from loss to loss, but one request each time that it is over. Whoever is waited for is always let through.
 */
final class Breaker {

    private static final int LOSSES = 3;
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final LongSupplier nanoTime;
    private int losses;
    private long openUntil;

    Breaker(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @throws InfrastructureException RESOURCE_UNREACHABLE, without anything being sent */
    synchronized void check(ReadPriority priority) {
        if (losses < LOSSES || priority == ReadPriority.INTERACTIVE || priority == ReadPriority.STEP) {
            return;
        }
        long left = openUntil - nanoTime.getAsLong();
        if (left <= 0) {
            // This one tries; the others go on waiting.
            openUntil = nanoTime.getAsLong() + pause().toNanos();
            return;
        }
        throw new InfrastructureException(
                ErrorCode.RESOURCE_UNREACHABLE,
                "the BMC did not answer " + losses + " times in a row; it is left alone for a while",
                ErrorDetails.builder()
                        .remedy("check its network and power")
                        .retryAfter(Duration.ofNanos(left))
                        .origin(ErrorOrigin.BACKEND)
                        .build());
    }

    synchronized void answered() {
        losses = 0;
    }

    synchronized void lost() {
        losses++;
        if (losses >= LOSSES) {
            openUntil = nanoTime.getAsLong() + pause().toNanos();
        }
    }

    private Duration pause() {
        Duration grown = FIRST.multipliedBy(1L << Math.min(losses - LOSSES, 10));
        return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
    }
}
