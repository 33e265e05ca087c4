// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import java.time.Duration;
import java.time.Instant;

/**
 * How often endpoints are read.
 *
 * @param state power, health and progress of the start
 * @param health the states of all components
 * @param inventory everything
 */
public record Periods(Duration state, Duration health, Duration inventory) {

    public static final Periods DEFAULTS =
            new Periods(Duration.ofSeconds(60), Duration.ofMinutes(15), Duration.ofHours(12));

    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(15);
    private static final int JITTER_PERCENT = 10;

    /** How fast a fleet is asked of which nothing is known yet: 250 endpoints in a second. */
    private static final Duration FIRST_SPACING = Duration.ofMillis(4);

    Duration of(Tier tier) {
        return switch (tier) {
            case STATE -> state;
            case HEALTH -> health;
            case INVENTORY -> inventory;
        };
    }

    /**
     * When an endpoint is asked that was not asked since the start: nobody can hold its server before. A fleet is spread
     * over as short a time as its size allows.
     */
    Instant soon(Tier tier, String endpointId, int fleet, Instant now) {
        long spacing = FIRST_SPACING.toMillis() * fleet;
        return now.plusMillis(Math.floorMod(spread(endpointId), Math.min(spacing, of(tier).toMillis())));
    }

    /** When an endpoint has its turn in a period: the fleet is spread evenly over it. */
    Instant inTurn(Tier tier, String endpointId, Instant now) {
        long period = of(tier).toMillis();
        return now.plusMillis(Math.floorMod(spread(endpointId), period));
    }

    /**
     * When an endpoint that refused its credential is asked next. The driver sends a credential that was refused only if it
     * has changed, or after a long while.
     */
    Instant afterRefusal(Tier tier, String endpointId, Instant now) {
        return jittered(tier, endpointId, LONGEST_BACK_OFF, now);
    }

    /** When an endpoint is read next. One that does not answer is asked ever less often. */
    Instant next(Tier tier, String endpointId, int failures, Instant now) {
        return jittered(tier, endpointId, failures == 0 ? of(tier) : backOff(failures), now);
    }

    /** When an endpoint is read next of which a human must decide who is there: it tells the same each time. */
    Instant untilDecided(String endpointId, int times, Instant now) {
        return jittered(Tier.INVENTORY, endpointId, shorter(doubled(times), inventory), now);
    }

    private static Instant jittered(Tier tier, String endpointId, Duration pause, Instant now) {
        long jitter = pause.toMillis() * JITTER_PERCENT / 100;
        long offset = jitter == 0 ? 0 : Math.floorMod(spread(endpointId + tier + now), 2 * jitter + 1) - jitter;
        return now.plus(pause).plusMillis(offset);
    }

    private static Duration backOff(int failures) {
        return shorter(doubled(failures), LONGEST_BACK_OFF);
    }

    private static Duration doubled(int times) {
        return FIRST_BACK_OFF.multipliedBy(1L << Math.min(times - 1, 10));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Neighbouring ids have far-apart values, unlike their hash codes. */
    private static long spread(String id) {
        long mixed = id.hashCode() * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 32) >>> 1;
    }
}
