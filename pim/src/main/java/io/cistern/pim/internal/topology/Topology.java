// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.topology;

import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Pools;

/** The topology as it is known now. Made anew when the inventory has changed since it was made. */
public final class Topology {

    private final Inventory inventory;
    private final Pools pools;
    private Survey.Result latest;

    public Topology(Inventory inventory, Pools pools) {
        this.inventory = inventory;
        this.pools = pools;
    }

    /** What fails together. */
    public Domains domains() {
        return new Domains(survey().graph());
    }

    synchronized Survey.Result survey() {
        long revision = inventory.revision();
        if (latest == null || latest.revision() != revision) {
            latest = new Survey.Result(revision, Survey.of(inventory, pools));
        }
        return latest;
    }
}
