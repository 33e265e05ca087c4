// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.governor;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How fast requests follow each other: so many times slower as the median answer takes longer than in the BMC's best
 * times, and half as fast each time it says that it has too much to do, until it recovers.
 */
final class Pace {

    private static final int WINDOW = 16;
    private static final int LARGEST_SLOWNESS = 8;
    private static final int LARGEST_OVERLOAD = 64;
    private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final long spacingNanos;
    private final long[] latest = new long[WINDOW];
    private int seen;
    private long bestMedian = Long.MAX_VALUE;
    private int slowness = 1;
    private int overload = 1;

    Pace(long spacingNanos) {
        this.spacingNanos = spacingNanos;
    }

    /** What has to lie between the beginnings of two requests. */
    synchronized long spacingNanos() {
        return overload == 1 ? spacingNanos * slowness : Math.max(spacingNanos, LEAST_NANOS) * slowness * overload;
    }

    /** How many times its usual period a poller should take. */
    synchronized int stretch() {
        return Math.max(slowness, overload);
    }

    synchronized void answered(long tookNanos) {
        latest[seen % WINDOW] = tookNanos;
        seen++;
        if (seen % WINDOW == 0) {
            long[] sorted = latest.clone();
            Arrays.sort(sorted);
            long median = sorted[WINDOW / 2];
            bestMedian = Math.min(bestMedian, median);
            // Below a few milliseconds, differences are ours and not the BMC's.
            long ratio = median / Math.max(bestMedian, LEAST_NANOS);
            slowness = (int) Math.max(1, Math.min(LARGEST_SLOWNESS, ratio));
            overload = Math.max(1, overload / 2);
        }
    }

    synchronized void overloaded() {
        overload = Math.min(LARGEST_OVERLOAD, overload * 2);
    }
}
