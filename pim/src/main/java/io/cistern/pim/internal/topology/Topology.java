// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Pools;
import io.cistern.pim.internal.inventory.Sight;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

/** The topology as it is known now. Made anew when the inventory has changed since it was made. */
public final class Topology {

    private final Inventory inventory;
    private final Pools pools;
    private final Predicate<String> live;
    private final Clock clock;
    private final String salt = UUID.randomUUID().toString();
    private Survey.Result latest;

    /** @param live whether an endpoint answers */
    public Topology(Inventory inventory, Pools pools, Predicate<String> live, Clock clock) {
        this.inventory = inventory;
        this.pools = pools;
        this.live = live;
        this.clock = clock;
    }

    /** What fails together. */
    public Domains domains() {
        return new Domains(survey().graph());
    }

    View seenBy(Sight sight) {
        return new View(survey(), inventory, live, sight, salt);
    }

    synchronized Survey.Result survey() {
        long revision = inventory.revision() + pools.revision();
        if (latest == null || latest.revision() != revision) {
            Instant now = clock.instant();
            latest = new Survey.Result(revision, now, Survey.of(inventory, pools, now));
        }
        return latest;
    }
}
