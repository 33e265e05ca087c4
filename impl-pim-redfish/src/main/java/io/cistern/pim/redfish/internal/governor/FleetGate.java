// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.governor;

import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.support.CallLimit;

/** How many requests are in flight to all BMCs together. */
public final class FleetGate {

    private final Turnstile places;

    /** @param requests at most that many at once; 256 is a good number */
    public FleetGate(int requests) {
        this.places = new Turnstile(requests, System::nanoTime);
    }

    void enter(ReadPriority priority, CallLimit limit) {
        places.enter(priority, 0, limit);
    }

    void leave() {
        places.leave();
    }
}
