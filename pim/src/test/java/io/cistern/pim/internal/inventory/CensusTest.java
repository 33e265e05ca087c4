// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.notification.AttributeChange;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.inventory.InventoryChangeType;
import io.cistern.pim.inventory.PhysicalResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of readings: acceptance check A11 of the digest, and what changed between two of them. */
class CensusTest extends CensusRig {

    @Test
    void firstReading_addsEverything_once() {
        Census.Outcome outcome = read("e1", bmc);
        assertThat(outcome.changes()).extracting(Change::type).containsOnly(InventoryChangeType.ADDED);
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
                .containsExactly(InventoryChangeType.MOVED);
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
        assertThat(outcome.changes()).extracting(Change::type).containsExactly(InventoryChangeType.REPLACED);
    }

    @Test
    void boardReplacedWithoutSupport_isForAHuman() {
        enrolled("e1", bmc);
        Bmc other = Bmc.number(9);
        other.serial = bmc.serial;
        assertThat(read("e1", other).undecided()).hasSize(1);
    }

    @Test
    void uuidThatChangesAtEveryRead_isNoEvidence_andNoReplacement() {
        String id = enrolled("e1", bmc);
        List<InventoryChangeType> told = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            bmc.uuid = Bmc.number(100 + i).uuid;
            Census.Outcome outcome = read("e1", bmc);
            assertThat(outcome.servers()).containsExactly(id);
            outcome.changes().forEach(change -> told.add(change.type()));
        }
        assertThat(told).filteredOn(InventoryChangeType.REPLACED::equals).hasSize(2);
        int documents = state.size();
        bmc.uuid = Bmc.number(200).uuid;
        read("e1", bmc);
        assertThat(state.size()).isEqualTo(documents);
    }

    @Test
    void firmwareThatWasCloned_makesNoOneServer() {
        String first = enrolled("e1", bmc);
        Bmc clone = Bmc.number(2);
        clone.managerUuid = bmc.managerUuid;
        String second = enrolled("e2", clone);
        assertThat(second).isNotEqualTo(first);
        assertThat(enrolled("e1", bmc)).isEqualTo(first);
        assertThat(enrolled("e2", clone)).isEqualTo(second);
    }

    @Test
    void uuidInTheOtherOrderOfBytes_isTheSameServer() {
        String id = enrolled("e1", bmc);
        bmc.serial = null;
        bmc.uuid = "44454c4c-0000-0010-8000-000000001001";
        assertThat(read("e1", bmc).servers()).containsExactly(id);
    }

    @Test
    void bladesThatChangedTheirBays_areTheSame() {
        Bmc other = Bmc.number(2);
        other.chassisSerial = bmc.chassisSerial;
        bmc.bay = "1";
        other.bay = "2";
        String first = enrolled("e1", bmc);
        String second = enrolled("e2", other);
        bmc.bay = "2";
        other.bay = "1";
        assertThat(enrolled("e1", other)).isEqualTo(second);
        assertThat(enrolled("e2", bmc)).isEqualTo(first);
        assertThat(servers()).isEqualTo(2);
    }

    @Test
    void sameControllerAtTwoAddresses_staysWhereItLoggedInLast() {
        Instant then = now;
        String id = takeUp("e1", then, bmc).servers().get(0);
        takeUp("e2", then.plusSeconds(10), bmc);
        assertThat(takeUp("e1", then, bmc).changes()).isEmpty();
        assertThat(asset(id).endpointId()).isEqualTo("e2");
        live.remove("e2");
        assertThat(takeUp("e1", then, bmc).servers()).containsExactly(id);
    }

    @Test
    void twoProcesses_thatFindOneServerAtOnce_makeItOne() {
        Inventory other = new Inventory(state);
        other.load();
        String id = enrolled("e1", bmc);
        Census.Outcome outcome = new Census(other, GRACE).take(bmc.reading("e1", now), place("e1", now), any -> false);
        assertThat(outcome.servers()).containsExactly(id);
        assertThat(outcome.changes()).isEmpty();
        start();
        assertThat(inventory.all()).as("server, chassis and controller").hasSize(3);
    }

    @Test
    void manyProcesses_thatFindTheSameServersAtOnce_makeEachOne() {
        int processes = 4;
        int servers = 20;
        ExecutorService threads = Executors.newFixedThreadPool(processes);
        CyclicBarrier together = new CyclicBarrier(processes);
        List<CompletableFuture<List<String>>> found = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> findAll(servers, together), threads))
                .limit(processes)
                .toList();
        List<List<String>> ids = found.stream().map(CompletableFuture::join).toList();
        threads.shutdown();
        start();
        assertThat(servers()).isEqualTo(servers);
        assertThat(inventory.all()).hasSize(3 * servers);
        assertThat(ids).allMatch(ids.get(0)::equals);
    }

    private List<String> findAll(int servers, CyclicBarrier together) {
        Inventory own = new Inventory(state);
        own.load();
        Census taker = new Census(own, GRACE);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < servers; i++) {
            try {
                together.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            String endpoint = "e" + i;
            ids.addAll(taker.take(Bmc.number(i).reading(endpoint, now), place(endpoint, now), any -> false)
                    .servers());
        }
        return ids;
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
                .containsExactly(InventoryChangeType.MOVED);
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
    void drivesBehindAControllerThatCouldNotBeRead_areNotMissed() {
        String id = enrolled("e1", bmc);
        bmc.unreadable(ResourceKind.STORAGE_CONTROLLER, ResourceKind.DRIVE, ResourceKind.VOLUME);
        read("e1", bmc);
        now = now.plus(GRACE).plusSeconds(1);
        assertThat(read("e1", bmc).changes()).isEmpty();
        assertThat(asset(id).parts())
                .filteredOn(part -> part.resource().resourceKind() == ResourceKind.DRIVE)
                .hasSize(2)
                .allSatisfy(drive -> assertThat(drive.absentSince()).isEmpty());
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
