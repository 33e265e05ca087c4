// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.notification.AttributeChange;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.internal.testing.MemoryState;
import io.cistern.pim.inventory.InventoryChange;
import io.cistern.pim.inventory.InventoryChangeType;
import io.cistern.pim.inventory.ManagementAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What changed between two readings is known afterwards, with its evidence. */
class HistoryTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final MemoryState state = new MemoryState();
    private final Inventory inventory = new Inventory(state);
    private final Census census = new Census(inventory, Duration.ofHours(1));
    private final Bmc bmc = Bmc.number(1);

    private Instant now = START;

    private void read(String address) {
        now = now.plus(Duration.ofMinutes(45));
        census.take(
                bmc.reading("e1", now),
                new Place(
                        "default",
                        Optional.empty(),
                        List.of(new ManagementAddress(address, now, Optional.empty())),
                        Optional.empty()),
                id -> true);
    }

    private List<InventoryChange> changes() {
        return inventory
                .history()
                .all()
                .sorted(Comparator.comparing(InventoryChange::changeId))
                .toList();
    }

    private List<InventoryChange> later() {
        return changes().stream()
                .filter(change -> change.changeType() != InventoryChangeType.ADDED)
                .toList();
    }

    @Test
    void newServer_isNotedOnce_withoutItsParts() {
        read("10.0.0.1");
        assertThat(changes()).extracting(InventoryChange::changeType).containsOnly(InventoryChangeType.ADDED);
        assertThat(changes())
                .extracting(InventoryChange::resourceKind)
                .doesNotContain(ResourceKind.DRIVE, ResourceKind.PORT);
        assertThat(changes()).allSatisfy(change -> {
            assertThat(change.endpointId()).isEqualTo("e1");
            assertThat(change.detectedAt()).isEqualTo(now);
            assertThat(change.inventoryVersion()).isPositive();
        });
    }

    @Test
    void nothingNew_isNotNoted() {
        read("10.0.0.1");
        int before = changes().size();
        read("10.0.0.1");
        assertThat(changes()).hasSize(before);
    }

    @Test
    void replacedDrive_isNoted_withBothSerialNumbers() {
        read("10.0.0.1");
        bmc.drives.put("bay 1", "D9");
        read("10.0.0.1");
        assertThat(later()).singleElement().satisfies(change -> {
            assertThat(change.changeType()).isEqualTo(InventoryChangeType.REPLACED);
            assertThat(change.resourceKind()).isEqualTo(ResourceKind.DRIVE);
            assertThat(change.changedAttributes())
                    .contains(new AttributeChange("serialNumber", Optional.of("D1"), Optional.of("D9")));
            assertThat(change.detectedAt()).isEqualTo(now);
        });
    }

    @Test
    void movedServer_isNoted_withBothAddresses() {
        read("10.0.0.1");
        read("10.0.0.2");
        assertThat(later())
                .filteredOn(change -> change.resourceKind() == ResourceKind.COMPUTE_SERVER)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.changeType()).isEqualTo(InventoryChangeType.MOVED);
                    assertThat(change.changedAttributes())
                            .containsExactly(new AttributeChange(
                                    "management/addresses/address", Optional.of("10.0.0.1"), Optional.of("10.0.0.2")));
                });
    }

    @Test
    void drivePulled_isNoted_onlyAfterItWasMissedForLongEnough() {
        read("10.0.0.1");
        bmc.drives.remove("bay 1");
        read("10.0.0.1");
        assertThat(later()).isEmpty();
        read("10.0.0.1");
        read("10.0.0.1");
        assertThat(later())
                .singleElement()
                .extracting(InventoryChange::changeType)
                .isEqualTo(InventoryChangeType.REMOVED);
    }

    @Test
    void history_outlivesTheProcess_andIsTrimmedFromItsBeginning() {
        read("10.0.0.1");
        for (int version = 2; version <= 9; version++) {
            bmc.bios = version + ".0";
            read("10.0.0.1");
        }
        Inventory next = new Inventory(state.survivor());
        next.load();
        assertThat(next.history().all()).hasSameSizeAs(changes());
        next.history().trim(3);
        assertThat(next.history()
                        .all()
                        .sorted(Comparator.comparing(InventoryChange::changeId))
                        .flatMap(change -> change.changedAttributes().stream())
                        .flatMap(change -> change.newValue().stream()))
                .containsExactly("7.0", "8.0", "9.0");
    }
}
