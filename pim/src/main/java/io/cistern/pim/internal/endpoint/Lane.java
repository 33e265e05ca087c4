// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Which endpoint is read next in one tier. An endpoint is in it once, waiting or being read. Those that took long the last
 * time have half of the places, so that any number of them leaves the others theirs.
 */
final class Lane {

    private static final Duration LONG = Duration.ofSeconds(5);

    private final Tier tier;
    private final PriorityQueue<Due> waiting = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final PriorityQueue<Due> slowWaiting = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final Set<String> slow = new HashSet<>();
    private final Map<String, Due> present = new HashMap<>();
    private int reading;
    private int slowReading;

    Lane(Tier tier) {
        this.tier = tier;
    }

    Tier tier() {
        return tier;
    }

    /** An endpoint is to be read at a time, and at no other. */
    synchronized void schedule(String endpointId, Instant at) {
        Due due = new Due(endpointId, at, slow.contains(endpointId));
        Due before = present.put(endpointId, due);
        if (before != null) {
            queue(before).remove(before);
        }
        queue(due).add(due);
    }

    /** An endpoint is read no more. */
    synchronized void remove(String endpointId) {
        Due due = present.remove(endpointId);
        if (due != null) {
            queue(due).remove(due);
        }
        slow.remove(endpointId);
    }

    /** The next endpoint, if one is due and not too many are being read. Whoever takes it tells when it is {@link #done}. */
    synchronized Optional<Due> take(Instant now) {
        if (reading >= tier.limit()) {
            return Optional.empty();
        }
        Due first = waiting.peek();
        Due slowFirst = slowReading < tier.limit() / 2 ? slowWaiting.peek() : null;
        if (first == null || slowFirst != null && slowFirst.at().isBefore(first.at())) {
            first = slowFirst;
        }
        if (first == null || first.at().isAfter(now)) {
            return Optional.empty();
        }
        queue(first).remove();
        reading++;
        slowReading += first.slow() ? 1 : 0;
        return Optional.of(first);
    }

    /** An endpoint was read. It is read again then, unless it is no more, or was scheduled anew meanwhile. */
    synchronized void done(Due taken, Duration took, Instant next) {
        String endpointId = taken.endpointId();
        reading--;
        slowReading -= taken.slow() ? 1 : 0;
        Due due = present.get(endpointId);
        if (due != null) {
            boolean quick = took.compareTo(LONG) < 0;
            if (quick) {
                slow.remove(endpointId);
            } else {
                slow.add(endpointId);
            }
            if (!queue(due).contains(due)) {
                schedule(endpointId, next);
            }
        }
    }

    private PriorityQueue<Due> queue(Due due) {
        return due.slow() ? slowWaiting : waiting;
    }

    /**
     * An endpoint in its turn.
     *
     * @param slow whether it took long the last time
     */
    record Due(String endpointId, Instant at, boolean slow) {}
}
