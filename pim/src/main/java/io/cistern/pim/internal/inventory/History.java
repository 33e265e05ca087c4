// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.pim.internal.inventory.Findings.Finding;
import io.cistern.pim.internal.store.Changes;
import io.cistern.pim.internal.store.Documents;
import io.cistern.pim.inventory.InventoryChange;
import io.cistern.pim.inventory.InventoryChangeType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What changed, as far back as it is kept. It is written together with the inventory that has the changes: neither is
 * without the other.
 */
public final class History {

    private final StateStore store;
    private final Documents<Findings> readings;

    History(StateStore store) {
        this.store = store;
        this.readings = new Documents<>(store, Findings.COLLECTION);
    }

    /** Reads what is kept. */
    void load() {
        readings.load();
    }

    /** Notes what a reading found, with what it makes of the inventory. */
    void note(Changes changes, InventoryReading reading, List<Change> found) {
        List<Finding> findings = worthNoting(found);
        if (!findings.isEmpty()) {
            changes.create(readings, key(reading), new Findings(reading.endpointId(), reading.ended(), findings));
        }
    }

    /** Whatever is in something new is new: that is said once. */
    private static List<Finding> worthNoting(List<Change> found) {
        Set<String> added = found.stream()
                .filter(change -> change.type() == InventoryChangeType.ADDED)
                .map(change -> change.resource().physicalResourceId())
                .collect(Collectors.toSet());
        return found.stream()
                .filter(change -> change.type() != InventoryChangeType.ADDED
                        || Asset.isKind(change.kind())
                        || change.resource().parentId().filter(added::contains).isEmpty())
                .map(Finding::of)
                .toList();
    }

    /** In the order of time. */
    private String key(InventoryReading reading) {
        long time = reading.ended().toEpochMilli();
        while (readings.find(key(time, reading)).isPresent()) {
            time++;
        }
        return key(time, reading);
    }

    private static String key(long time, InventoryReading reading) {
        return String.format("%013d-%s", time, reading.endpointId());
    }

    /** Everything that is kept, in no order. */
    public Stream<InventoryChange> all() {
        return readings.all().stream().flatMap(reading -> IntStream.range(
                        0, reading.value().findings().size())
                .mapToObj(index -> reading.value().told(reading.key(), reading.version(), index)));
    }

    /** Forgets the oldest, as long as there are more than so many. Readings are forgotten as a whole. */
    public void trim(int most) {
        List<StoredState<Findings>> oldest = readings.all().stream()
                .sorted(Comparator.comparing(StoredState::key))
                .toList();
        int left = oldest.stream()
                .mapToInt(reading -> reading.value().findings().size())
                .sum();
        for (StoredState<Findings> reading : oldest) {
            if (left <= most) {
                return;
            }
            left -= reading.value().findings().size();
            if (new Changes().remove(readings, reading).write(store).isEmpty()) {
                readings.reload(reading.key());
            }
        }
    }
}
