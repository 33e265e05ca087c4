// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.notification.AttributeChange;
import io.cistern.backend.StoredState;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.inventory.Change.Type;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of readings: acceptance check A11 of the digest, and what changed between two of them. */
class CensusTest {

    private static final Duration GRACE = Duration.ofHours(24);

    private final MemoryState state = new MemoryState();
    private final Bmc bmc = Bmc.number(1);
    private final Set<String> live = new HashSet<>();
    private Inventory inventory;
    private Census census;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @BeforeEach
    void start() {
        inventory = new Inventory(state);
        inventory.load();
        census = new Census(inventory, GRACE);
    }

    private Census.Outcome read(String endpoint, Bmc behind) {
        return read(endpoint, endpoint, behind);
    }

    private Census.Outcome read(String endpoint, String address, Bmc behind) {
        now = now.plusSeconds(60);
        Place place = new Place(
                "default",
                Optional.empty(),
                List.of(new ManagementAddress(address, now, Optional.empty())),
                Optional.empty());
        Census.Outcome outcome = census.take(behind.reading(endpoint, now), place, id -> inventory
                .assets()
                .value(id)
                .map(Asset::endpointId)
                .filter(live::contains)
                .isPresent());
        live.add(endpoint);
        return outcome;
    }

    private String enrolled(String endpoint, Bmc behind) {
        return read(endpoint, behind).servers().get(0);
    }

    private Asset asset(String id) {
        return inventory.assets().value(id).orElseThrow();
    }

    private List<PhysicalResource> parts(String id, ResourceKind kind) {
        return asset(id).resources().filter(part -> part.resourceKind() == kind).toList();
    }

    private static List<String> told(Census.Outcome outcome) {
        return outcome.changes().stream()
                .map(change -> change.type() + " " + change.kind())
                .toList();
    }

    private long servers() {
        return inventory.all().stream()
                .map(StoredState::value)
                .filter(Asset::isServer)
                .count();
    }

    @Test
    void firstReading_addsEverything_once() {
        Census.Outcome outcome = read("e1", bmc);
        assertThat(outcome.changes()).extracting(Change::type).containsOnly(Type.ADDED);
        assertThat(told(outcome))
                .containsExactlyInAnyOrder(
                        "ADDED CHASSIS",
                        "ADDED COMPUTE_SERVER",
                        "ADDED MANAGER",
                        "ADDED DRIVE",
                        "ADDED DRIVE",
                        "ADDED PORT",
                        "ADDED PORT");
        String id = outcome.servers().get(0);
        assertThat(parts(id, ResourceKind.PORT))
                .as("in the chassis of one server")
                .hasSize(2);
        assertThat(asset(id).resource().parentId())
                .isEqualTo(parts(id, ResourceKind.PORT).get(0).parentId());
        assertThat(inventory.custody().value(id).orElseThrow().lifecycleState()).contains(LifecycleState.AVAILABLE);
    }

    @Test
    void sameReading_changesNothing() {
        read("e1", bmc);
        assertThat(read("e1", bmc).changes()).isEmpty();
    }

    @Test
    void restart_keepsIdentity() {
        String id = enrolled("e1", bmc);
        start();
        assertThat(read("e1", bmc).changes()).isEmpty();
        assertThat(enrolled("e1", bmc)).isEqualTo(id);
    }

    @Test
    void addressChanged_isTheSameServer_moved() {
        String id = enrolled("e1", bmc);
        Census.Outcome outcome = read("e1", "e1-new", bmc);
        assertThat(outcome.servers()).containsExactly(id);
        assertThat(outcome.changes())
                .filteredOn(change -> change.kind() == ResourceKind.COMPUTE_SERVER)
                .extracting(Change::type)
                .containsExactly(Type.MOVED);
    }

    @Test
    void sameControllerAtTwoAddresses_isOneServer_andTheNewerLoginWins() {
        String id = enrolled("e1", bmc);
        Census.Outcome outcome = read("e2", bmc);
        assertThat(outcome.servers()).containsExactly(id);
        assertThat(asset(id).endpointId()).isEqualTo("e2");
        assertThat(servers()).isEqualTo(1);
    }

    @Test
    void oneIdentityBehindTwoLiveControllers_isForAHuman() {
        String id = enrolled("e1", bmc);
        bmc.managerUuid = Bmc.number(2).managerUuid;
        Census.Outcome outcome = read("e2", bmc);
        assertThat(outcome.servers()).isEmpty();
        assertThat(outcome.undecided()).singleElement().asString().contains(id);
        assertThat(servers()).isEqualTo(1);
        assertThat(asset(id).endpointId()).isEqualTo("e1");
    }

    @Test
    void oneIdentity_movesOn_onceItsOldControllerIsSilent() {
        String id = enrolled("e1", bmc);
        live.remove("e1");
        bmc.managerUuid = Bmc.number(2).managerUuid;
        assertThat(read("e2", bmc).servers()).containsExactly(id);
    }

    @Test
    void twoServersWithOneUuid_areTwo() {
        String first = enrolled("e1", bmc);
        Bmc clone = Bmc.number(2);
        clone.uuid = bmc.uuid;
        String second = enrolled("e2", clone);
        assertThat(second).isNotEqualTo(first);
        assertThat(enrolled("e1", bmc)).isEqualTo(first);
        assertThat(enrolled("e2", clone)).isEqualTo(second);
    }

    @Test
    void controllerReplaced_isTheSameServer() {
        String id = enrolled("e1", bmc);
        bmc.managerUuid = Bmc.number(9).managerUuid;
        assertThat(read("e1", bmc).servers()).containsExactly(id);
    }

    @Test
    void boardReplaced_isTheSameServer_replaced() {
        String id = enrolled("e1", bmc);
        bmc.uuid = Bmc.number(9).uuid;
        Census.Outcome outcome = read("e1", bmc);
        assertThat(outcome.servers()).containsExactly(id);
        assertThat(outcome.changes()).extracting(Change::type).containsExactly(Type.REPLACED);
    }

    @Test
    void boardReplacedWithoutSupport_isForAHuman() {
        enrolled("e1", bmc);
        Bmc other = Bmc.number(9);
        other.serial = bmc.serial;
        assertThat(read("e1", other).undecided()).hasSize(1);
    }

    @Test
    void serverMovedToAnotherBay_isTheSame_withAnotherParent() {
        String id = enrolled("e1", bmc);
        bmc.chassisSerial = "CHS77";
        Census.Outcome outcome = read("e1", bmc);
        assertThat(outcome.servers()).containsExactly(id);
        assertThat(outcome.changes())
                .filteredOn(change -> change.kind() == ResourceKind.COMPUTE_SERVER)
                .extracting(Change::type)
                .containsExactly(Type.MOVED);
    }

    @Test
    void otherServerAtTheSameAddress_isAnother_andTheFirstIsMissed() {
        String id = enrolled("e1", bmc);
        Bmc other = Bmc.number(2);
        other.chassisSerial = bmc.chassisSerial;
        String second = enrolled("e1", other);
        assertThat(second).isNotEqualTo(id);
        assertThat(asset(id).absentSince()).contains(now);
        assertThat(inventory.custody().value(id))
                .as("its allocation stays with it")
                .isPresent();
    }

    @Test
    void driveReplaced_keepsItsId() {
        String id = enrolled("e1", bmc);
        List<String> before = ids(id);
        bmc.drives.put("bay 1", "D9");
        Census.Outcome outcome = read("e1", bmc);
        assertThat(told(outcome)).containsExactly("REPLACED DRIVE");
        assertThat(outcome.changes().get(0).attributes())
                .contains(new AttributeChange("serialNumber", Optional.of("D1"), Optional.of("D9")));
        assertThat(ids(id)).isEqualTo(before);
    }

    @Test
    void drivesSwapped_keepTheirIds_moved() {
        String id = enrolled("e1", bmc);
        bmc.drives.put("bay 0", "D1");
        bmc.drives.put("bay 1", "D0");
        assertThat(told(read("e1", bmc))).containsExactly("MOVED DRIVE", "MOVED DRIVE");
        assertThat(ids(id)).hasSize(2);
    }

    @Test
    void everythingRenamedByFirmware_isNoChange() {
        String id = enrolled("e1", bmc);
        bmc.biggerPath = "/redfish/v1";
        assertThat(read("e1", bmc).changes()).isEmpty();
        assertThat(enrolled("e1", bmc)).isEqualTo(id);
    }

    @Test
    void attributeChanged_isTold_withWhatItWas() {
        enrolled("e1", bmc);
        bmc.bios = "1.1";
        Census.Outcome outcome = read("e1", bmc);
        assertThat(told(outcome)).containsExactly("MODIFIED COMPUTE_SERVER");
        assertThat(outcome.changes().get(0).attributes())
                .containsExactly(new AttributeChange("biosVersion", Optional.of("1.0"), Optional.of("1.1")));
    }

    @Test
    void drivePulled_isRemoved_onlyAfterItWasMissedForLong() {
        String id = enrolled("e1", bmc);
        bmc.drives.remove("bay 1");
        assertThat(read("e1", bmc).changes()).isEmpty();
        assertThat(ids(id)).hasSize(2);
        now = now.plus(GRACE).plusSeconds(1);
        assertThat(told(read("e1", bmc))).containsExactly("REMOVED DRIVE");
        assertThat(ids(id)).hasSize(1);
    }

    @Test
    void drivesThatCouldNotBeRead_areNotMissed() {
        String id = enrolled("e1", bmc);
        bmc.unreadable(ResourceKind.DRIVE);
        read("e1", bmc);
        now = now.plus(GRACE).plusSeconds(1);
        assertThat(read("e1", bmc).changes()).isEmpty();
        assertThat(ids(id)).hasSize(2);
    }

    @Test
    void serverGone_isRemoved_onlyAfterItWasMissedForLong() {
        String id = enrolled("e1", bmc);
        Bmc other = Bmc.number(2);
        enrolled("e1", other);
        now = now.plus(GRACE).plusSeconds(1);
        assertThat(told(read("e1", other))).contains("REMOVED COMPUTE_SERVER");
        assertThat(inventory.assets().value(id)).isEmpty();
        assertThat(inventory.custody().value(id)).isEmpty();
    }

    private List<String> ids(String id) {
        return parts(id, ResourceKind.DRIVE).stream()
                .map(PhysicalResource::physicalResourceId)
                .sorted()
                .toList();
    }
}
