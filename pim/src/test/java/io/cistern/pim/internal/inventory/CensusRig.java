// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.StoredState;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryReadingBuilder;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.internal.testing.MemoryState;
import io.cistern.pim.inventory.ManagementAddress;
import io.cistern.pim.inventory.PhysicalResource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** Takes up readings of endpoints, a minute after each other, as they come from the management controllers of a test. */
abstract class CensusRig {

    static final Duration GRACE = Duration.ofHours(24);

    final MemoryState state = new MemoryState();
    final Bmc bmc = Bmc.number(1);
    final Set<String> live = new HashSet<>();
    Inventory inventory;
    private Census census;
    Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @BeforeEach
    void start() {
        inventory = new Inventory(state);
        inventory.load();
        census = new Census(inventory, GRACE);
    }

    Census.Outcome read(String endpoint, Bmc... behind) {
        return read(endpoint, endpoint, behind);
    }

    Census.Outcome read(String endpoint, String address, Bmc... behind) {
        now = now.plusSeconds(60);
        return takeUp(endpoint, place(address, now), behind);
    }

    Census.Outcome takeUp(String endpoint, Instant since, Bmc... behind) {
        return takeUp(endpoint, place(endpoint, since), behind);
    }

    static Place place(String address, Instant since) {
        return new Place(
                "default",
                Optional.empty(),
                List.of(new ManagementAddress(address, since, Optional.empty())),
                Optional.empty());
    }

    Census.Outcome takeUp(String endpoint, Place place, Bmc... behind) {
        Census.Outcome outcome = census.take(reading(endpoint, behind), place, id -> inventory
                .assets()
                .value(id)
                .map(Asset::endpointId)
                .filter(live::contains)
                .isPresent());
        live.add(endpoint);
        return outcome;
    }

    /** What all of them tell, of which each has its own paths. */
    private InventoryReading reading(String endpoint, Bmc... behind) {
        return InventoryReadingBuilder.builder(behind[0].reading(endpoint, now))
                .resources(Stream.of(behind)
                        .flatMap(bmc -> bmc.reading(endpoint, now).resources().stream())
                        .toList())
                .build();
    }

    String enrolled(String endpoint, Bmc behind) {
        return read(endpoint, behind).servers().get(0);
    }

    Asset asset(String id) {
        return inventory.assets().value(id).orElseThrow();
    }

    List<PhysicalResource> parts(String id, ResourceKind kind) {
        return asset(id).resources().filter(part -> part.resourceKind() == kind).toList();
    }

    static List<String> told(Census.Outcome outcome) {
        return outcome.changes().stream()
                .map(change -> change.type() + " " + change.kind())
                .toList();
    }

    long servers() {
        return inventory.all().stream()
                .map(StoredState::value)
                .filter(Asset::isServer)
                .count();
    }
}
