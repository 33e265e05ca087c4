// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Slows down who guesses: after a few failures a name has to wait before it is looked at again. */
final class FailedLogins {

    private static final int FREE = 5;
    private static final int NAMES = 10_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Clock clock;
    private final Map<String, Failures> byName = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > NAMES;
        }
    };

    FailedLogins(Clock clock) {
        this.clock = clock;
    }

    /** How long a name has to wait; empty: not at all. */
    synchronized Optional<Duration> wait(String name) {
        return Optional.ofNullable(byName.get(name))
                .map(failures -> Duration.between(clock.instant(), failures.until()))
                .filter(left -> !left.isNegative() && !left.isZero());
    }

    synchronized void failed(String name) {
        int count = Optional.ofNullable(byName.get(name)).map(Failures::count).orElse(0) + 1;
        Duration pause = count < FREE ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(count - FREE, 4));
        Instant until = clock.instant().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        byName.put(name, new Failures(count, until));
    }

    synchronized void succeeded(String name) {
        byName.remove(name);
    }

    private record Failures(int count, Instant until) {}
}
