// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Pools;
import io.cistern.pim.internal.inventory.Sight;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The topology as it is known now. Made anew when the inventory has changed since it was made. */
public final class Topology {

    private final Inventory inventory;
    private final Pools pools;
    private final Clock clock;
    private final String salt = UUID.randomUUID().toString();
    private Survey.Result latest;

    public Topology(Inventory inventory, Pools pools, Clock clock) {
        this.inventory = inventory;
        this.pools = pools;
        this.clock = clock;
    }

    /** What fails together. */
    public Domains domains() {
        return new Domains(survey().graph());
    }

    View seenBy(Sight sight) {
        return new View(survey(), inventory, sight, salt);
    }

    synchronized Survey.Result survey() {
        long revision = inventory.revision();
        if (latest == null || latest.revision() != revision) {
            Instant now = clock.instant();
            latest = new Survey.Result(revision, now, Survey.of(inventory, pools, now));
        }
        return latest;
    }
}
