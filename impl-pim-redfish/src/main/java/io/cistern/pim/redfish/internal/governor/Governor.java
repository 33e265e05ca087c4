// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.governor;

import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.Gate;
import io.cistern.backend.support.http.JsonRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Lets the requests to one BMC through: a few at once, one write at a time, apart from each other, not before the BMC asks
 * to come back, not while it is dead, and as many as the fleet bears.
 */
public final class Governor {

    /** Whatever a BMC asks for. */
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(5);

    private final FleetGate fleet;
    private final LongSupplier nanoTime;
    private final Turnstile writes;
    private final Turnstile places;
    private final Pace pace;
    private final Breaker breaker;

    public Governor(GovernorLimits limits, FleetGate fleet) {
        this(limits, fleet, System::nanoTime);
    }

    Governor(GovernorLimits limits, FleetGate fleet, LongSupplier nanoTime) {
        this.fleet = fleet;
        this.nanoTime = nanoTime;
        this.writes = new Turnstile(1, nanoTime);
        this.places = new Turnstile(limits.requestsInFlight(), nanoTime);
        this.pace = new Pace(limits.spacing().toNanos());
        this.breaker = new Breaker(nanoTime);
    }

    /** The gate for requests of one urgency. */
    public Gate at(ReadPriority priority) {
        return (request, limit) -> enter(request, limit, priority);
    }

    /** How many times its usual period a poller should take, for the BMC to keep up. */
    public int stretch() {
        return pace.stretch();
    }

    /** Lets nobody through any more. */
    public void close() {
        writes.close();
        places.close();
    }

    private Gate.Passage enter(JsonRequest request, CallLimit limit, ReadPriority priority) {
        breaker.check(priority);
        boolean write = !request.method().equals("GET");
        if (write) {
            writes.enter(priority, 0, limit);
        }
        boolean place = false;
        boolean through = false;
        try {
            places.enter(priority, pace.spacingNanos(), limit);
            place = true;
            fleet.enter(priority, limit);
            through = true;
            return new Way(write);
        } finally {
            if (place && !through) {
                places.leave();
            }
            if (write && !through) {
                writes.leave();
            }
        }
    }

    private final class Way implements Gate.Passage {

        private final boolean write;
        private final long start = nanoTime.getAsLong();

        Way(boolean write) {
            this.write = write;
        }

        @Override
        public void answered(boolean overloaded, Optional<Duration> retryAfter) {
            breaker.answered();
            if (overloaded) {
                pace.overloaded();
                retryAfter.ifPresent(pause ->
                        places.holdFor(Math.min(pause.toSeconds(), LONGEST_HOLD.toSeconds()) * 1_000_000_000L));
            } else {
                pace.answered(nanoTime.getAsLong() - start);
            }
        }

        @Override
        public void lost() {
            breaker.lost();
        }

        @Override
        public void close() {
            fleet.leave();
            places.leave();
            if (write) {
                writes.leave();
            }
        }
    }
}
