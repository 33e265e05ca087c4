// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import io.cistern.backend.physical.ReadPriority;

/** What is read of an endpoint by the clock. */
enum Tier {
    /** T1: power, health and the progress of the start of its servers. */
    STATE(ReadPriority.STATE, 256),
    /** T3: the states of all components. */
    HEALTH(ReadPriority.HEALTH, 64),
    /** T5: everything; also what enrols an endpoint. */
    INVENTORY(ReadPriority.INVENTORY, 256);

    private final ReadPriority priority;
    private final int limit;

    Tier(ReadPriority priority, int limit) {
        this.priority = priority;
        this.limit = limit;
    }

    ReadPriority priority() {
        return priority;
    }

    /** How many endpoints are read at a time. */
    int limit() {
        return limit;
    }
}
