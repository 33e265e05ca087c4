// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/**
 * What will have happened by itself when somebody looks next. A service at rest needs no timer: what is due is done
 * before each request.
 */
final class Agenda {

    private record Entry(Instant due, long order, Runnable event) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = due.compareTo(other.due);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final Clock clock;
    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long made;
    private Instant now;

    Agenda(Clock clock) {
        this.clock = clock;
        this.now = clock.instant();
    }

    /** The time of the event or request at hand. */
    Instant now() {
        return now;
    }

    void after(Duration delay, Runnable event) {
        entries.add(new Entry(now.plus(delay), made++, event));
    }

    /** Does what is due, each at its own time. */
    void advance() {
        Instant present = clock.instant();
        while (!entries.isEmpty() && !entries.peek().due.isAfter(present)) {
            Entry next = entries.poll();
            now = next.due;
            next.event.run();
        }
        now = present;
    }
}
