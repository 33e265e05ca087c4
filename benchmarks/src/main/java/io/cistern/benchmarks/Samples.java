// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Durations in nanoseconds, taken by several threads. */
final class Samples {

    private final long[] nanos;
    private final AtomicInteger taken = new AtomicInteger();

    Samples(int most) {
        nanos = new long[most];
    }

    void add(long duration) {
        nanos[taken.getAndIncrement()] = duration;
    }

    int size() {
        return taken.get();
    }

    /** The smallest duration that the given share of all samples does not exceed, in milliseconds. */
    double percentile(double share) {
        long[] sorted = Arrays.copyOf(nanos, size());
        Arrays.sort(sorted);
        int rank = Math.max(1, (int) Math.ceil(share * sorted.length));
        return sorted[rank - 1] / 1e6;
    }

    double median() {
        return percentile(0.5);
    }
}
