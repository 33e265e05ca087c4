// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** Which endpoint is read next in one tier. An endpoint is in it once, waiting or being read. */
final class Lane {

    private final Tier tier;
    private final PriorityQueue<Due> waiting = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final Map<String, Due> present = new HashMap<>();
    private int reading;

    Lane(Tier tier) {
        this.tier = tier;
    }

    Tier tier() {
        return tier;
    }

    /** An endpoint is to be read at a time, and at no other. */
    synchronized void schedule(String endpointId, Instant at) {
        Due due = new Due(endpointId, at);
        Due before = present.put(endpointId, due);
        if (before != null) {
            waiting.remove(before);
        }
        waiting.add(due);
    }

    /** An endpoint is read no more. */
    synchronized void remove(String endpointId) {
        Due due = present.remove(endpointId);
        if (due != null) {
            waiting.remove(due);
        }
    }

    /** The next endpoint, if one is due and not too many are being read. Whoever takes it tells when it is {@link #done}. */
    synchronized Optional<String> take(Instant now) {
        Due first = waiting.peek();
        if (first == null || first.at().isAfter(now) || reading >= tier.limit()) {
            return Optional.empty();
        }
        waiting.remove();
        reading++;
        return Optional.of(first.endpointId());
    }

    /** An endpoint was read. It is read again then, unless it is no more, or was scheduled anew meanwhile. */
    synchronized void done(String endpointId, Instant next) {
        reading--;
        Due due = present.get(endpointId);
        if (due != null && !waiting.contains(due)) {
            schedule(endpointId, next);
        }
    }

    private record Due(String endpointId, Instant at) {}
}
