// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import io.cistern.backend.Backend;
import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import io.cistern.backend.physical.Fleet;
import io.cistern.backend.physical.FleetManagement;
import io.cistern.pim.internal.inventory.Custody;
import io.cistern.pim.internal.inventory.Pool;
import io.cistern.pim.internal.store.Documents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The fleets under management, with settings that can change under them. */
public final class ManagedFleets implements FleetManagement {

    private final List<ManagedFleet> fleets = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private volatile FleetSettings settings;
    private volatile Map<String, List<Pool>> pools = Map.of();

    public ManagedFleets(FleetSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Fleet manage(Backend backend, StateStore state) {
        ManagedFleet fleet = new ManagedFleet(backend, state, settings, clock);
        fleets.removeIf(ManagedFleet::isClosed);
        fleets.add(fleet);
        fleet.configure(pools.getOrDefault(fleet.description().infrastructureId(), List.of()));
        return fleet;
    }

    @Override
    public List<String> inUse(StateStore state) {
        Instant now = clock.instant();
        Documents<Custody> custody = new Documents<>(state, Custody.COLLECTION);
        custody.load();
        return custody.all().stream()
                .filter(held -> held.value().isTaken(now))
                .map(StoredState::key)
                .sorted()
                .toList();
    }

    /**
     * Other pools are configured from now on.
     *
     * @param others the pools of each PIM
     */
    public void configure(Map<String, List<Pool>> others) {
        pools = Map.copyOf(others);
        fleets.forEach(
                fleet -> fleet.configure(pools.getOrDefault(fleet.description().infrastructureId(), List.of())));
    }

    /** Other settings hold from now on. */
    public void change(FleetSettings others) {
        settings = others;
        fleets.forEach(fleet -> fleet.change(others));
    }
}
