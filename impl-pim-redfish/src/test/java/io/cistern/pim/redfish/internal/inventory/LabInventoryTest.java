// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import static io.cistern.pim.redfish.internal.inventory.ReadingRig.all;
import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryScope;
import io.cistern.backend.physical.LinkEnd;
import io.cistern.backend.physical.ObservedIdentity;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.Cabling;
import io.cistern.lab.redfish.Deviation;
import io.cistern.lab.redfish.PduModel;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.Style;
import io.cistern.lab.redfish.SwitchModel;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.ComputeServer;
import io.cistern.pim.inventory.Drive;
import io.cistern.pim.inventory.SystemType;
import io.cistern.pim.topology.TopologyRelation;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabInventoryTest {

    private final ReadingRig rig = new ReadingRig();

    @AfterEach
    void close() {
        rig.close();
    }

    static Stream<String> styles() {
        return Style.names().stream();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void inventory_isTheSame_howeverTheServiceTellsIt(String style) {
        InventoryReading reading = rig.read(rig.add(ServerModel.rack(), Style.named(style)));

        assertThat(counts(reading))
                .containsEntry(ResourceKind.COMPUTE_SERVER, 1L)
                .containsEntry(ResourceKind.CHASSIS, 1L)
                .containsEntry(ResourceKind.MANAGER, 1L)
                .containsEntry(ResourceKind.PROCESSOR, 2L)
                .containsEntry(ResourceKind.MEMORY_MODULE, 12L)
                .containsEntry(ResourceKind.DRIVE, 4L)
                .containsEntry(ResourceKind.STORAGE_CONTROLLER, 1L)
                .containsEntry(ResourceKind.NETWORK_ADAPTER, 2L)
                .containsEntry(ResourceKind.PORT, 4L)
                .containsEntry(ResourceKind.POWER_SUPPLY, 2L)
                .containsEntry(ResourceKind.FAN, 6L);
        ComputeServer server = server(reading);
        assertThat(server.systemType()).isEqualTo(SystemType.PHYSICAL);
        assertThat(server.processorSummary().sockets()).contains(2L);
        assertThat(server.processorSummary().cores()).contains(64L);
        assertThat(server.memorySummary().totalGiB().orElseThrow()).isEqualByComparingTo("384");
        assertThat(server.macAddresses()).hasSize(4);
        assertThat(server.chassisId()).isPresent();
        assertThat(server.managerId()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Deviation.class,
            names = {"MISSING_MEMBER", "DANGLING_LINKS", "SIMPLE_STORAGE_ONLY", "NO_SUBSYSTEMS"},
            mode = EnumSource.Mode.EXCLUDE)
    void inventory_isTheSame_withEachDeviation(Deviation deviation) {
        Map<ResourceKind, Long> plain = counts(rig.read(rig.add(ServerModel.rack(), Style.plain())));

        InventoryReading reading =
                rig.read(rig.add(ServerModel.rack(), Style.plain().with(deviation)));

        assertThat(counts(reading)).isEqualTo(plain);
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void drives_areRead_whenThereIsSimpleStorageOnly() {
        Bmc bmc = rig.add(ServerModel.rack(), Style.plain().with(Deviation.SIMPLE_STORAGE_ONLY));

        assertThat(all(rig.read(bmc), ResourceKind.DRIVE)).hasSize(4).allSatisfy(drive -> assertThat(
                        ((Drive) drive.details()).capacityBytes())
                .contains(1_920_383_410_176L));
    }

    @Test
    void inventory_saysWhatIsMissing_whenAMemberLeadsToNothing() {
        InventoryReading reading =
                rig.read(rig.add(ServerModel.rack(), Style.plain().with(Deviation.MISSING_MEMBER)));

        assertThat(reading.unread()).isNotEmpty();
        assertThat(all(reading, ResourceKind.COMPUTE_SERVER)).hasSize(1);
    }

    @Test
    void powerAndCooling_areCountedOnce_whenBothModelsAreThere() {
        InventoryReading reading =
                rig.read(rig.add(ServerModel.rack(), Style.plain().with(Deviation.LEGACY_POWER)));

        assertThat(all(reading, ResourceKind.POWER_SUPPLY)).hasSize(2);
        assertThat(all(reading, ResourceKind.FAN)).hasSize(6);
    }

    @Test
    void powerAndCooling_areRead_whenThereIsTheOlderModelOnly() {
        InventoryReading reading = rig.read(rig.add(
                ServerModel.rack(), Style.plain().with(Deviation.LEGACY_POWER).with(Deviation.NO_SUBSYSTEMS)));

        assertThat(all(reading, ResourceKind.POWER_SUPPLY)).hasSize(2);
        assertThat(all(reading, ResourceKind.FAN)).hasSize(6);
    }

    @Test
    void nothing_isReadTwice() {
        Bmc bmc = rig.add(ServerModel.rack(), Style.plain());

        rig.read(bmc);

        Map<String, Long> times = bmc.traffic().entries().stream()
                .filter(entry -> entry.method().equals("GET"))
                .map(entry -> entry.target().replaceFirst("\\?.*", "").replaceFirst("/$", ""))
                .filter(path -> !path.contains("/SessionService") && !path.equals("/redfish/v1"))
                .collect(Collectors.groupingBy(path -> path, Collectors.counting()));
        assertThat(times).allSatisfy((path, count) -> assertThat(count).as(path).isEqualTo(1));
        assertThat(bmc.traffic().mostInFlight()).isLessThanOrEqualTo(2);
    }

    @Test
    void components_belongToTheirBlade_powerToTheEnclosure() {
        InventoryReading reading = rig.read(rig.add(ServerModel.blades(3), Style.plain()));

        assertThat(all(reading, ResourceKind.COMPUTE_SERVER)).hasSize(3);
        for (ObservedResource blade : all(reading, ResourceKind.COMPUTE_SERVER)) {
            assertThat(parts(reading, ResourceKind.PROCESSOR, blade)).isEqualTo(2);
            assertThat(parts(reading, ResourceKind.NETWORK_ADAPTER, blade)).isEqualTo(1);
            assertThat(parts(reading, ResourceKind.DRIVE, blade)).isEqualTo(2);
        }
        assertThat(all(reading, ResourceKind.POWER_SUPPLY)).hasSize(6).allSatisfy(supply -> assertThat(
                        kindOf(reading, supply.parentLocator().orElseThrow()))
                .isEqualTo(ResourceKind.CHASSIS));
    }

    @Test
    void containers_comeBeforeWhatTheyContain() {
        InventoryReading reading = rig.read(rig.add(ServerModel.blades(2), Style.plain()));

        Set<String> seen = new HashSet<>();
        for (ObservedResource resource : reading.resources()) {
            resource.parentLocator().ifPresent(parent -> assertThat(seen).contains(parent));
            seen.add(resource.locator());
        }
    }

    @Test
    void systemOnAnAdapter_isAServerOfItsOwn_andTakesNothingFromItsHost() {
        InventoryReading reading = rig.read(rig.add(ServerModel.dpu(), Style.plain()));

        assertThat(all(reading, ResourceKind.COMPUTE_SERVER))
                .extracting(server -> ((ComputeServer) server.details()).systemType())
                .containsExactlyInAnyOrder(SystemType.PHYSICAL, SystemType.DPU);
        ObservedResource host = all(reading, ResourceKind.COMPUTE_SERVER).stream()
                .filter(server -> ((ComputeServer) server.details()).systemType() == SystemType.PHYSICAL)
                .findFirst()
                .orElseThrow();
        assertThat(parts(reading, ResourceKind.NETWORK_ADAPTER, host)).isEqualTo(2);
    }

    @Test
    void accelerators_areToldFromProcessors() {
        InventoryReading reading = rig.read(rig.add(ServerModel.gpu(4), Style.plain()));

        assertThat(all(reading, ResourceKind.ACCELERATOR)).hasSize(4);
        assertThat(server(reading).processorSummary().sockets()).contains(2L);
    }

    @Test
    void switchesAndPdus_areRead() {
        InventoryReading leaf = rig.read(rig.add(SwitchModel.topOfRack(), Style.plain()));
        InventoryReading pdu = rig.read(rig.add(PduModel.rack(), Style.plain()));

        assertThat(all(leaf, ResourceKind.SWITCH)).hasSize(1);
        assertThat(all(leaf, ResourceKind.PORT)).isNotEmpty();
        assertThat(all(pdu, ResourceKind.PDU)).hasSize(1);
    }

    @Test
    void cord_isTold_byThePowerSupplyThatItEndsAt() {
        Bmc server = rig.add(ServerModel.rack(), Style.plain());
        Bmc pdu = rig.add(PduModel.rack(), Style.plain());
        Cabling.power(server, 1, pdu, 3);

        InventoryReading reading = rig.read(server);

        assertThat(reading.links())
                .filteredOn(link -> link.aEnd().equals(LinkEnd.named(pdu.name() + "/OUTLET3")))
                .singleElement()
                .satisfies(cord -> {
                    assertThat(cord.relation()).isEqualTo(TopologyRelation.POWER);
                    assertThat(kindOf(reading, cord.zEnd().reference())).isEqualTo(ResourceKind.POWER_SUPPLY);
                });
    }

    @Test
    void firmwareScope_tellsServersOnly_inTheSameWords() {
        Bmc bmc = rig.add(ServerModel.rack(), Style.plain());

        InventoryReading firmware = rig.read(bmc, InventoryScope.FIRMWARE);

        assertThat(counts(firmware)).containsOnlyKeys(ResourceKind.COMPUTE_SERVER);
        assertThat(server(firmware)).isEqualTo(server(rig.read(bmc)));
        assertThat(server(firmware).firmware()).isNotEmpty();
    }

    @Test
    void networkScope_tellsAdaptersPortsAndSwitchesOnly() {
        InventoryReading network = rig.read(rig.add(ServerModel.rack(), Style.plain()), InventoryScope.NETWORK);

        assertThat(counts(network)).containsOnlyKeys(ResourceKind.NETWORK_ADAPTER, ResourceKind.PORT);
    }

    @Test
    void identity_isThatOfTheInventory() {
        Bmc bmc = rig.add(ServerModel.rack(), Style.named("idrac"));

        ObservedIdentity identity = rig.identify(bmc).systems().get(0);

        assertThat(identity.evidence())
                .isEqualTo(
                        all(rig.read(bmc), ResourceKind.COMPUTE_SERVER).get(0).evidence());
        assertThat(identity.evidence().systemUuid()).isPresent();
        assertThat(identity.evidence().macAddresses()).hasSize(4);
    }

    private static Map<ResourceKind, Long> counts(InventoryReading reading) {
        return reading.resources().stream()
                .collect(Collectors.groupingBy(ObservedResource::resourceKind, TreeMap::new, Collectors.counting()));
    }

    private static ComputeServer server(InventoryReading reading) {
        return (ComputeServer) all(reading, ResourceKind.COMPUTE_SERVER).get(0).details();
    }

    private static long parts(InventoryReading reading, ResourceKind kind, ObservedResource owner) {
        return all(reading, kind).stream()
                .filter(part ->
                        part.parentLocator().filter(owner.locator()::equals).isPresent())
                .count();
    }

    private static ResourceKind kindOf(InventoryReading reading, String locator) {
        return reading.resources().stream()
                .filter(resource -> resource.locator().equals(locator))
                .map(ObservedResource::resourceKind)
                .findFirst()
                .orElseThrow();
    }
}
