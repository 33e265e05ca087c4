// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits until the infrastructure has done what it was asked for.
 *
 * @param first the pause before the first look
 * @param longest what the pause grows to
 */
public record Waiter(Duration first, Duration longest) {

    /** Looks after 0.25 s, then less and less often, at last every 2 s. */
    public static final Waiter DEFAULT = new Waiter(Duration.ofMillis(250), Duration.ofSeconds(2));

    /**
     * Looks until what is seen is settled, whether well or badly.
     *
     * @return the first observation that is settled
     * @throws io.cistern.api.InfrastructureException TIMEOUT or CANCELLED, or what {@code look} throws
     * @throws io.cistern.backend.BackendLeavingException the backend is leaving
     */
    public <T> T until(CallLimit limit, Supplier<T> look, Predicate<T> settled) {
        Duration pause = first;
        while (true) {
            limit.pause(pause);
            T seen = look.get();
            if (settled.test(seen)) {
                return seen;
            }
            Duration longer = pause.multipliedBy(3).dividedBy(2);
            pause = longer.compareTo(longest) < 0 ? longer : longest;
        }
    }
}
