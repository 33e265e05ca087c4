// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults a lab has been told to show, tried in the order they were added. */
public final class Faults {

    private final List<Counted> faults = new ArrayList<>();

    /** Shows this fault from the next request on. */
    public synchronized void add(Fault fault) {
        faults.add(new Counted(fault));
    }

    /** Shows no fault any more. */
    public synchronized void clear() {
        faults.clear();
    }

    /** How many hits are still to come; a test that expects a fault to have been seen asserts that it is 0. */
    public synchronized long outstanding() {
        return faults.stream()
                .filter(fault -> fault.fault.times() != Integer.MAX_VALUE)
                .mapToLong(fault -> fault.remaining)
                .sum();
    }

    /** Takes the fault that hits this request, if one does: for the server that is to show it. */
    public synchronized Optional<Fault> take(String method, String path, String body) {
        for (Counted counted : faults) {
            if (counted.remaining > 0 && counted.fault.matches(method, path, body) && counted.skip-- <= 0) {
                counted.remaining--;
                return Optional.of(counted.fault);
            }
        }
        return Optional.empty();
    }

    private static final class Counted {
        private final Fault fault;
        private int skip;
        private int remaining;

        private Counted(Fault fault) {
            this.fault = fault;
            this.skip = fault.skip();
            this.remaining = fault.times();
        }
    }
}
