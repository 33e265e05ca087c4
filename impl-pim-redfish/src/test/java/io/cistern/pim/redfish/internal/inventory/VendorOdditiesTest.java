// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import static io.cistern.pim.redfish.internal.inventory.OwnTree.CHASSIS;
import static io.cistern.pim.redfish.internal.inventory.OwnTree.MANAGER;
import static io.cistern.pim.redfish.internal.inventory.OwnTree.SYSTEM;
import static io.cistern.pim.redfish.internal.inventory.ReadingRig.all;
import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.backend.physical.Deviation;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.ObservedStates;
import io.cistern.backend.physical.UnreadPart;
import io.cistern.lab.Fault;
import io.cistern.lab.redfish.Bmc;
import io.cistern.pim.HealthState;
import io.cistern.pim.OperationalState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Chassis;
import io.cistern.pim.inventory.ComputeServer;
import io.cistern.pim.inventory.Drive;
import io.cistern.pim.inventory.EthernetInterface;
import io.cistern.pim.inventory.Processor;
import io.cistern.pim.inventory.StorageController;
import io.cistern.pim.inventory.Volume;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What makers do that their clients reported, each told by a tree of our own. */
class VendorOdditiesTest {

    private final ReadingRig rig = new ReadingRig();
    private int trees;

    @AfterEach
    void close() {
        rig.close();
    }

    /** infra-controller#4756: BlueField-3 gives an interface an address of 20 octets. */
    @Test
    void server_keepsItsOtherAddresses_whenOneIsNone() {
        InventoryReading reading = read(new OwnTree()
                .system("\"EthernetInterfaces\": {\"@odata.id\": \"/redfish/v1/Systems/1/EthernetInterfaces\"}")
                .collection(SYSTEM + "/EthernetInterfaces", SYSTEM + "/EthernetInterfaces/eth0", SYSTEM + "/oob")
                .put(
                        SYSTEM + "/EthernetInterfaces/eth0",
                        "{\"Id\": \"eth0\", \"Name\": \"eth0\", \"MACAddress\":"
                                + " \"00:00:11:e7:fe:80:00:00:00:00:00:00:02:00:00:03:00:18:00:01\"}")
                .put(SYSTEM + "/oob", "{\"Id\": \"oob\", \"Name\": \"oob\", \"MACAddress\": \"00005E0053A1\"}"));

        assertThat(server(reading).macAddresses()).containsExactly("00:00:5e:00:53:a1");
        assertThat(server(reading).ethernetInterfaces()).hasSize(2);
    }

    /** bmclib, fixtures/smc_aoc_id_collision: Supermicro has functions that do not say which address is permanent. */
    @Test
    void server_hasTheAddressesOfItsAdapters_whenTheyAreNotSaidToBePermanent() {
        String adapter = SYSTEM + "/NetworkInterfaces/1/NetworkAdapter";
        InventoryReading reading = read(new OwnTree()
                .system("\"NetworkInterfaces\": {\"@odata.id\": \"/redfish/v1/Systems/1/NetworkInterfaces\"}")
                .collection(SYSTEM + "/NetworkInterfaces", SYSTEM + "/NetworkInterfaces/1")
                .put(
                        SYSTEM + "/NetworkInterfaces/1",
                        "{\"Id\": \"1\", \"Name\": \"1\", \"Links\": {\"NetworkAdapter\": {\"@odata.id\": \"" + adapter
                                + "\"}}}")
                .put(
                        adapter,
                        "{\"Id\": \"1\", \"Name\": \"1\", \"NetworkDeviceFunctions\": {\"@odata.id\": \"" + adapter
                                + "/Functions\"}}")
                .collection(adapter + "/Functions", adapter + "/Functions/1")
                .put(
                        adapter + "/Functions/1",
                        "{\"Id\": \"1\", \"Name\": \"1\", \"Ethernet\": {\"MACAddress\": \"00:00:5e:00:53:03\"}}"));

        assertThat(server(reading).macAddresses()).containsExactly("00:00:5e:00:53:03");
    }

    /** nv-redfish#165: Supermicro has chassis that say neither their type nor their name. */
    @Test
    void chassis_isRead_whenItSaysNeitherTypeNorName() {
        InventoryReading reading = read(new OwnTree()
                .collection("/redfish/v1/Chassis", CHASSIS, "/redfish/v1/Chassis/SmartNIC")
                .put("/redfish/v1/Chassis/SmartNIC", "{\"Id\": \"SmartNIC\"}"));

        assertThat(all(reading, ResourceKind.CHASSIS))
                .filteredOn(chassis -> chassis.localId().equals("SmartNIC"))
                .singleElement()
                .satisfies(chassis -> {
                    assertThat(chassis.hardware().name()).isEqualTo("SmartNIC");
                    assertThat(((Chassis) chassis.details()).chassisType()).isEqualTo("UNKNOWN");
                });
    }

    /** nv-redfish, bmc_quirks.rs: Dell writes a reset that never was, and offsets without a colon. */
    @Test
    void times_areReadOrLeftOut_whenTheyAreOdd() {
        InventoryReading reading = read(new OwnTree()
                .system("\"LastResetTime\": \"0000-00-00T00:00:00+00:00\"")
                .put(MANAGER, "{\"Id\": \"1\", \"Name\": \"BMC\", \"DateTime\": \"2026-01-02T03:04:05-0600\"}"));

        assertThat(server(reading).lastResetTime()).isEmpty();
        assertThat(reading.managerClock()).contains(Instant.parse("2026-01-02T09:04:05Z"));
        assertThat(counted(reading, "odd-time")).isGreaterThanOrEqualTo(2);
    }

    /** check_redfish, cr_module/nic.py: Cisco has one address where a list of them is due. */
    @Test
    void addresses_areRead_whenThereIsOneInsteadOfAList() {
        InventoryReading reading = read(new OwnTree()
                .system("\"EthernetInterfaces\": {\"@odata.id\": \"/redfish/v1/Systems/1/EthernetInterfaces\"}")
                .collection(SYSTEM + "/EthernetInterfaces", SYSTEM + "/EthernetInterfaces/L1")
                .put(
                        SYSTEM + "/EthernetInterfaces/L1",
                        "{\"Id\": \"L1\", \"Name\": \"L1\", \"IPv4Addresses\": {\"Address\": \"192.0.2.7\"}}"));

        assertThat(server(reading).ethernetInterfaces())
                .flatExtracting(EthernetInterface::ipAddresses)
                .containsExactly("192.0.2.7");
        assertThat(counted(reading, "single-instead-of-list")).isPositive();
    }

    /** sushy-tools: every processor says it is the collection, counts are texts, and Memory leads nowhere. */
    @Test
    void processors_areToldApart_whenAllSayTheyAreTheCollection() {
        String processor = "{\"@odata.id\": \"/redfish/v1/Systems/1/Processors/\", \"Id\": \"%s\","
                + " \"Name\": \"Processor\", \"ProcessorType\": \"CPU\", \"TotalCores\": \"2\"}";
        InventoryReading reading = read(new OwnTree()
                .system("\"Processors\": {\"@odata.id\": \"/redfish/v1/Systems/1/Processors\"},"
                        + " \"Memory\": {\"@odata.id\": \"/redfish/v1/Systems/1/Memory\"}")
                .collection(SYSTEM + "/Processors", SYSTEM + "/Processors/CPU0", SYSTEM + "/Processors/CPU1")
                .put(SYSTEM + "/Processors/CPU0", processor.formatted("CPU0"))
                .put(SYSTEM + "/Processors/CPU1", processor.formatted("CPU1")));

        assertThat(all(reading, ResourceKind.PROCESSOR)).hasSize(2).allSatisfy(each -> assertThat(
                        ((Processor) each.details()).totalCores())
                .contains(2L));
        assertThat(server(reading).processorSummary().cores()).contains(4L);
        assertThat(reading.unread())
                .flatExtracting(UnreadPart::resourceKinds)
                .containsExactly(ResourceKind.MEMORY_MODULE);
    }

    @Test
    void memory_isSaidToBeUnread_whenAModuleDoesNotSayItsSize() {
        InventoryReading reading = read(memory("\"SerialNumber\": \"S1\", \"Status\": {\"State\": \"Enabled\"}"));

        assertThat(all(reading, ResourceKind.MEMORY_MODULE)).isEmpty();
        assertThat(reading.unread()).singleElement().satisfies(part -> {
            assertThat(part.resourceKinds()).containsExactly(ResourceKind.MEMORY_MODULE);
            assertThat(part.parentLocator()).isEqualTo(SYSTEM);
            assertThat(part.reason()).contains(SYSTEM + "/Memory/1");
        });
        assertThat(counted(reading, "missing")).isPositive();
    }

    @Test
    void memory_isNone_whenASlotIsEmpty() {
        assertThat(read(memory("\"CapacityMiB\": 0, \"Manufacturer\": \"NO DIMM\""))
                        .unread())
                .isEmpty();
        assertThat(read(memory("\"CapacityMiB\": null")).unread()).isEmpty();
    }

    @Test
    void inventory_isReadToItsEnd_whenThingsAreInThemselves() {
        InventoryReading reading = read(new OwnTree()
                .put(
                        CHASSIS,
                        "{\"Id\": \"1\", \"Name\": \"Chassis\", \"NetworkAdapters\": {\"@odata.id\": \"" + CHASSIS
                                + "/NetworkAdapters\"}, \"Links\": {\"ContainedBy\": {\"@odata.id\": \"" + CHASSIS
                                + "\"}, \"Contains\": [{\"@odata.id\": \"" + CHASSIS + "\"}]}}")
                .collection(CHASSIS + "/NetworkAdapters", CHASSIS + "/NetworkAdapters/1")
                .put(
                        CHASSIS + "/NetworkAdapters/1",
                        "{\"Id\": \"1\", \"Name\": \"Adapter\", \"Ports\": {\"@odata.id\": \"" + CHASSIS
                                + "/NetworkAdapters\"}}"));

        assertThat(all(reading, ResourceKind.CHASSIS)).hasSize(1);
        assertThat(all(reading, ResourceKind.NETWORK_ADAPTER)).hasSize(1);
    }

    @Test
    void sums_areLeftOut_whenNoHardwareHasThem() {
        InventoryReading reading = read(new OwnTree()
                .system("\"Memory\": {\"@odata.id\": \"/redfish/v1/Systems/1/Memory\"}")
                .collection(SYSTEM + "/Memory", SYSTEM + "/Memory/1", SYSTEM + "/Memory/2")
                .put(SYSTEM + "/Memory/1", "{\"Id\": \"1\", \"Name\": \"1\", \"CapacityMiB\": 9223372036854775807}")
                .put(SYSTEM + "/Memory/2", "{\"Id\": \"2\", \"Name\": \"2\", \"CapacityMiB\": 9223372036854775807}"));

        assertThat(all(reading, ResourceKind.MEMORY_MODULE)).hasSize(2);
        assertThat(server(reading).memorySummary().totalGiB()).isEmpty();
    }

    @Test
    void collection_isEmpty_whenItHasNoMembers() {
        InventoryReading reading = read(new OwnTree()
                .system("\"Processors\": {\"@odata.id\": \"/redfish/v1/Systems/1/Processors\"}")
                .put(SYSTEM + "/Processors", "{\"Name\": \"Processors\"}"));

        assertThat(all(reading, ResourceKind.COMPUTE_SERVER)).hasSize(1);
        assertThat(all(reading, ResourceKind.PROCESSOR)).isEmpty();
    }

    /** nv-redfish, bmc_quirks.rs: AMI; fwupd, plugins/redfish/tests/redfish.py. */
    @Test
    void inventory_isRead_whenTheRootLeadsNowhere() {
        InventoryReading reading = read(
                new OwnTree().put("/redfish/v1", "{\"@odata.id\": \"/redfish/v1/\", \"RedfishVersion\": \"1.6.0\"}"));

        assertThat(all(reading, ResourceKind.COMPUTE_SERVER)).hasSize(1);
        assertThat(all(reading, ResourceKind.CHASSIS)).hasSize(1);
        assertThat(all(reading, ResourceKind.MANAGER)).hasSize(1);
        assertThat(counted(reading, "missing")).isPositive();
    }

    /** iLO 5 before it had Storage (proliantutils, tests/redfish/json_samples). */
    @Test
    void storage_isRead_whenOnlyTheMakersOwnWordsTellIt() {
        String smart = SYSTEM + "/SmartStorage";
        String array = smart + "/ArrayControllers/0";
        InventoryReading reading = read(new OwnTree()
                .system("\"Oem\": {\"Hpe\": {\"Links\": {\"SmartStorage\": {\"@odata.id\": \"" + smart + "/\"}}}}")
                .put(
                        smart,
                        "{\"Id\": \"SmartStorage\", \"Name\": \"SmartStorage\", \"Links\": {\"ArrayControllers\":"
                                + " {\"@odata.id\": \"" + smart + "/ArrayControllers/\"}}}")
                .collection(smart + "/ArrayControllers", array + "/")
                .put(
                        array,
                        "{\"Id\": \"0\", \"Name\": \"Array\", \"FirmwareVersion\": {\"Current\": {\"VersionString\":"
                                + " \"1.0\"}}, \"Links\": {\"PhysicalDrives\": {\"@odata.id\": \"" + array
                                + "/DiskDrives/\"}, \"LogicalDrives\": {\"@odata.id\": \"" + array
                                + "/LogicalDrives/\"}}}")
                .collection(array + "/DiskDrives", array + "/DiskDrives/0/")
                .put(
                        array + "/DiskDrives/0",
                        "{\"Id\": \"0\", \"Name\": \"Disk\", \"CapacityMiB\": 1024, \"InterfaceType\": \"SAS\","
                                + " \"SerialNumber\": \"D1\", \"Location\": \"1I:2:3\", \"LocationFormat\":"
                                + " \"ControllerPort:Box:Bay\"}")
                .collection(array + "/LogicalDrives", array + "/LogicalDrives/1/")
                .put(
                        array + "/LogicalDrives/1",
                        "{\"Id\": \"1\", \"Name\": \"Logical\", \"CapacityMiB\": 512, \"Raid\": \"1\"}"));

        assertThat(all(reading, ResourceKind.STORAGE_CONTROLLER))
                .singleElement()
                .satisfies(controller -> assertThat(((StorageController) controller.details()).firmwareVersion())
                        .contains("1.0"));
        assertThat(all(reading, ResourceKind.DRIVE)).singleElement().satisfies(disk -> {
            assertThat(disk.parentLocator()).contains(SYSTEM);
            Drive drive = (Drive) disk.details();
            assertThat(drive.capacityBytes()).contains(1L << 30);
            assertThat(drive.protocol()).contains("SAS");
            assertThat(drive.slot()).contains("1I:2:3");
        });
        assertThat(all(reading, ResourceKind.VOLUME)).singleElement().satisfies(volume -> assertThat(
                        ((Volume) volume.details()).raidType())
                .contains("RAID1"));
    }

    /** A part that no system has is found through its resource block, and is in the chassis of that. */
    @Test
    void parts_areRead_whenNoSystemIsComposedOfThem() {
        String block = "/redfish/v1/CompositionService/ResourceBlocks/Drive1";
        InventoryReading reading = read(new OwnTree()
                .put(
                        "/redfish/v1",
                        "{\"Id\": \"RootService\", \"Name\": \"Root\", \"Systems\": {\"@odata.id\":"
                                + " \"/redfish/v1/Systems\"}, \"CompositionService\": {\"@odata.id\":"
                                + " \"/redfish/v1/CompositionService\"}}")
                .collection("/redfish/v1/Systems")
                .put(
                        "/redfish/v1/CompositionService",
                        "{\"Id\": \"C\", \"Name\": \"C\", \"ResourceBlocks\": {\"@odata.id\":"
                                + " \"/redfish/v1/CompositionService/ResourceBlocks\"}}")
                .collection("/redfish/v1/CompositionService/ResourceBlocks", block)
                .put(
                        block,
                        "{\"Id\": \"Drive1\", \"Name\": \"Block\", \"Drives\": [{\"@odata.id\": \"" + block
                                + "/Drives/0\"}], \"Links\": {\"Chassis\": [{\"@odata.id\": \"" + CHASSIS + "\"}]}}")
                .put(block + "/Drives/0", "{\"Id\": \"0\", \"Name\": \"Drive\", \"SerialNumber\": \"D1\"}"));

        assertThat(all(reading, ResourceKind.DRIVE))
                .singleElement()
                .satisfies(drive -> assertThat(drive.parentLocator()).contains(CHASSIS));
    }

    /** check_redfish#200: H3C has the health of its manager in the place of the state, and the other way round. */
    @Test
    void states_areRead_whenTheyAreInEachOthersPlace() {
        InventoryReading reading = read(new OwnTree()
                .put(
                        MANAGER,
                        "{\"Id\": \"1\", \"Name\": \"BMC\", \"ManagerType\": \"BMC\","
                                + " \"Status\": {\"Health\": \"Enabled\", \"State\": \"OK\"}}"));

        ObservedStates states = all(reading, ResourceKind.MANAGER).get(0).states();
        assertThat(states.operationalState()).isEqualTo(OperationalState.ENABLED);
        assertThat(states.healthState()).isEqualTo(HealthState.OK);
    }

    /** A root that leads nowhere, and what it does not lead to fails: nv-redfish#234, Delta and Lite-On power shelves. */
    @Test
    void inventory_isRead_whenWhatNothingAnnouncedIsRefused() {
        Bmc shelf = rig.lab()
                .add(
                        "shelf",
                        new OwnTree()
                                .put(
                                        "/redfish/v1",
                                        "{\"@odata.id\": \"/redfish/v1/\", \"RedfishVersion\": \"1.9.0\","
                                                + " \"Chassis\": {\"@odata.id\": \"/redfish/v1/Chassis\"}}")
                                .tree());
        shelf.faults().add(Fault.on("GET", "/redfish/v1/Systems").answer(400, "{}"));

        InventoryReading reading = rig.read(shelf);

        assertThat(all(reading, ResourceKind.CHASSIS)).hasSize(1);
        assertThat(reading.unread()).isEmpty();
    }

    /**
     * The emulator of sushy-tools (emulator/main.py and templates): no Chassis and no sessions in the root, a system without
     * a serial number whose memory leads to nothing, processors that all say they are the collection, disks without an
     * identifier, times that have the minute in the place of the month.
     */
    @Test
    void virtualMachine_isReadAsAServer_asSushyToolsTellsIt() {
        String processors = SYSTEM + "/Processors";
        InventoryReading reading = read(new OwnTree()
                .put(
                        "/redfish/v1",
                        "{\"@odata.id\": \"/redfish/v1/\", \"RedfishVersion\": \"1.5.0\","
                                + " \"UUID\": \"85775665-c110-4b85-8989-e6162170b3ec\","
                                + " \"Systems\": {\"@odata.id\": \"/redfish/v1/Systems\"},"
                                + " \"Managers\": {\"@odata.id\": \"/redfish/v1/Managers\"}}")
                .system(
                        """
                        "UUID": "1a5d2e60-52ff-4b2b-a0a2-4b83cf3d1e0b", "Manufacturer": "Sushy Emulator", "PowerState": "On",
                        "Status": {"State": "Enabled", "Health": "OK", "HealthRollUp": "OK"},
                        "ProcessorSummary": {"Count": 2}, "MemorySummary": {"TotalSystemMemoryGiB": 4},
                        "Processors": {"@odata.id": "/redfish/v1/Systems/1/Processors"},
                        "Memory": {"@odata.id": "/redfish/v1/Systems/1/Memory"},
                        "SimpleStorage": {"@odata.id": "/redfish/v1/Systems/1/SimpleStorage"},
                        "EthernetInterfaces": {"@odata.id": "/redfish/v1/Systems/1/EthernetInterfaces"}""")
                .collection(processors, processors + "/CPU0", processors + "/CPU1")
                .put(
                        processors + "/CPU0",
                        "{\"@odata.id\": \"" + processors + "/\", \"Id\": \"CPU0\", \"Name\": \"Processor\","
                                + " \"TotalCores\": \"1\"}")
                .put(
                        processors + "/CPU1",
                        "{\"@odata.id\": \"" + processors + "/\", \"Id\": \"CPU1\", \"Name\": \"Processor\","
                                + " \"TotalCores\": \"1\"}")
                .collection(SYSTEM + "/SimpleStorage", SYSTEM + "/SimpleStorage/virtio")
                .put(
                        SYSTEM + "/SimpleStorage/virtio",
                        "{\"Id\": \"virtio\", \"Name\": \"virtio Controller\", \"Devices\": [{\"Name\": \"vda\","
                                + " \"CapacityBytes\": 10737418240}]}")
                .collection(SYSTEM + "/EthernetInterfaces", SYSTEM + "/EthernetInterfaces/52:54:00:4d:fc:6e")
                .put(
                        SYSTEM + "/EthernetInterfaces/52:54:00:4d:fc:6e",
                        "{\"Id\": \"52:54:00:4d:fc:6e\", \"Name\": \"VNIC\", \"PermanentMACAddress\":"
                                + " \"52:54:00:4d:fc:6e\"}")
                .put(
                        MANAGER,
                        "{\"Id\": \"1\", \"Name\": \"vm-Manager\", \"ManagerType\": \"BMC\", \"UUID\":"
                                + " \"1a5d2e60-52ff-4b2b-a0a2-4b83cf3d1e0b\", \"DateTime\":"
                                + " \"2026-54-23T23:54:00+00:00\"}"));

        assertThat(all(reading, ResourceKind.PROCESSOR)).hasSize(2);
        assertThat(all(reading, ResourceKind.DRIVE)).hasSize(1);
        assertThat(server(reading).macAddresses()).containsExactly("52:54:00:4d:fc:6e");
        assertThat(server(reading).processorSummary().sockets()).contains(2L);
        assertThat(all(reading, ResourceKind.COMPUTE_SERVER).get(0).evidence().serialNumber())
                .isEmpty();
        assertThat(reading.managerClock()).isEmpty();
        assertThat(reading.unread()).singleElement().satisfies(unread -> assertThat(unread.resourceKinds())
                .containsExactly(ResourceKind.MEMORY_MODULE));
    }

    /** Summaries are made when a server starts: those of one that is off are zero, whatever is in it. */
    @Test
    void summaries_areThoseOfTheParts_whenTheyAreZero() {
        InventoryReading reading = read(new OwnTree()
                .system("\"ProcessorSummary\": {\"Count\": 0, \"CoreCount\": 0, \"LogicalProcessorCount\": 0},"
                        + " \"MemorySummary\": {\"TotalSystemMemoryGiB\": 0},"
                        + " \"Memory\": {\"@odata.id\": \"/redfish/v1/Systems/1/Memory\"},"
                        + " \"Processors\": {\"@odata.id\": \"/redfish/v1/Systems/1/Processors\"}")
                .collection(SYSTEM + "/Memory", SYSTEM + "/Memory/1")
                .put(SYSTEM + "/Memory/1", "{\"Id\": \"1\", \"Name\": \"DIMM 1\", \"CapacityMiB\": 16384}")
                .collection(SYSTEM + "/Processors", SYSTEM + "/Processors/1")
                .put(
                        SYSTEM + "/Processors/1",
                        "{\"Id\": \"1\", \"Name\": \"CPU 1\", \"TotalCores\": 8, \"TotalThreads\": 16}"));

        assertThat(server(reading).memorySummary().totalGiB().orElseThrow()).isEqualByComparingTo("16");
        assertThat(server(reading).processorSummary().sockets()).contains(1L);
        assertThat(server(reading).processorSummary().cores()).contains(8L);
        assertThat(server(reading).processorSummary().threads()).contains(16L);
    }

    private static OwnTree memory(String members) {
        return new OwnTree()
                .system("\"Memory\": {\"@odata.id\": \"/redfish/v1/Systems/1/Memory\"}")
                .collection(SYSTEM + "/Memory", SYSTEM + "/Memory/1")
                .put(SYSTEM + "/Memory/1", "{\"Id\": \"1\", \"Name\": \"DIMM 1\", " + members + "}");
    }

    private InventoryReading read(OwnTree tree) {
        return rig.read(rig.lab().add("own" + ++trees, tree.tree()));
    }

    private static ComputeServer server(InventoryReading reading) {
        return (ComputeServer) all(reading, ResourceKind.COMPUTE_SERVER).get(0).details();
    }

    private static long counted(InventoryReading reading, String kind) {
        return reading.deviations().stream()
                .filter(deviation -> deviation.kind().equals(kind))
                .mapToLong(Deviation::count)
                .sum();
    }
}
