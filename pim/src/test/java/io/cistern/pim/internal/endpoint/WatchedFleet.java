// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import io.cistern.backend.StoredState;
import io.cistern.pim.internal.inventory.Asset;
import io.cistern.pim.internal.inventory.Census;
import io.cistern.pim.internal.inventory.Change;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Portraits;
import io.cistern.pim.internal.testing.DataCentre;
import io.cistern.pim.internal.testing.MemoryState;
import io.cistern.pim.internal.testing.TestClock;
import io.cistern.pim.inventory.PhysicalResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A fleet whose clock is moved by its tests; what is due is read then, and at no other time. */
abstract class WatchedFleet {

    static final Duration MINUTE = Duration.ofMinutes(1);
    static final Duration SECOND = Duration.ofSeconds(1);

    final TestClock clock = new TestClock();
    final DataCentre centre = new DataCentre(clock);
    final MemoryState state = new MemoryState();
    final List<Change> changes = new ArrayList<>();
    Inventory inventory;
    Endpoints endpoints;
    Watch watch;

    @BeforeEach
    void start() {
        inventory = new Inventory(state);
        inventory.load();
        endpoints = new Endpoints(state);
        endpoints.load();
        Visits visits = new Visits(
                centre,
                endpoints,
                inventory,
                new Census(inventory, Duration.ofHours(24)),
                (endpoint, changed) -> changes.addAll(changed),
                Runnable::run,
                clock);
        watch = new Watch(endpoints, visits, Periods.DEFAULTS, clock);
        watch.follow(endpoints.all());
    }

    void configure() {
        endpoints.configure(centre.configuredEndpoints(), clock.instant()).forEach(watch::follow);
    }

    void pass(Duration duration) {
        for (long second = 0; second < duration.toSeconds(); second++) {
            clock.advance(SECOND);
            centre.arrive();
            watch.lookAround();
        }
    }

    Endpoint endpoint(String address) {
        return endpoints.at(address).orElseThrow();
    }

    PhysicalResource server() {
        StoredState<Asset> document = inventory.all().stream()
                .filter(asset -> asset.value().isServer())
                .findFirst()
                .orElseThrow();
        return new Portraits(inventory, endpoints::contact).of(document, false);
    }

    List<String> asked(String what) {
        return centre.log.stream().filter(line -> line.startsWith(what)).toList();
    }
}
