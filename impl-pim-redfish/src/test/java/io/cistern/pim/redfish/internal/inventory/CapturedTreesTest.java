// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.CapturedTree;
import io.cistern.lab.redfish.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads trees that were captured from services, or published by the DMTF, and holds what was read to what is there. The
 * trees are no part of this project: {@code -Dcistern.redfish.trees=<directory>} names a directory of them.
 */
class CapturedTreesTest {

    private static final String TREES = "cistern.redfish.trees";

    /** Schemas whose every resource is a resource of its own here. */
    private static final Set<String> COUNTED = Set.of(
            "ComputerSystem",
            "Chassis",
            "Manager",
            "Processor",
            "Memory",
            "Drive",
            "Volume",
            "NetworkAdapter",
            "Port",
            "NetworkPort",
            "PCIeDevice",
            "PowerSupply",
            "Battery",
            "Fan",
            "TrustedComponent",
            "Switch",
            "PowerDistribution",
            "CoolingUnit",
            "StorageController");

    /** Schemas of what is no resource here, but says something of one, or leads to one. */
    private static final Set<String> READ_WITH_OTHERS = Set.of(
            "ServiceRoot",
            "Storage",
            "SimpleStorage",
            "NetworkInterface",
            "NetworkDeviceFunction",
            "EthernetInterface",
            "PCIeFunction",
            "Power",
            "PowerSubsystem",
            "Thermal",
            "ThermalSubsystem",
            "EnvironmentMetrics",
            "SecureBoot",
            "UpdateService",
            "SoftwareInventory",
            "EventService",
            "ManagerNetworkProtocol",
            "Fabric",
            "PowerEquipment",
            "ThermalEquipment",
            "Outlet",
            "Facility",
            "Cable",
            "CompositionService",
            "ResourceBlock");

    @TestFactory
    List<DynamicTest> inventory_isAllThereIs_inEveryTree() {
        String directory = System.getProperty(TREES, "");
        if (directory.isEmpty()) {
            return List.of(DynamicTest.dynamicTest(
                    "captured trees",
                    () -> abort("no captured trees were read: -D" + TREES + "=<directory> names none")));
        }
        return CapturedTree.in(Path.of(directory)).stream()
                .map(tree -> DynamicTest.dynamicTest(tree.getFileName().toString(), () -> readsAll(tree)))
                .toList();
    }

    private static void readsAll(Path tree) {
        try (ReadingRig rig = new ReadingRig()) {
            Bmc bmc = rig.lab().add("captured", CapturedTree.read(tree, Style.plain()));
            Map<String, Set<String>> there = new TreeMap<>(GenericWalk.of(bmc));
            List<String> unmodelled = there.entrySet().stream()
                    .filter(each -> !COUNTED.contains(each.getKey()) && !READ_WITH_OTHERS.contains(each.getKey()))
                    .filter(each -> !each.getKey().endsWith("Collection"))
                    .map(each -> each.getKey() + "=" + each.getValue().size())
                    .toList();
            there.keySet().retainAll(COUNTED);
            there.replaceAll((schema, paths) -> paths.stream()
                    .filter(path -> isPart(schema, path, bmc))
                    .collect(Collectors.toCollection(TreeSet::new)));
            there.values().removeIf(Set::isEmpty);

            InventoryReading reading = rig.read(bmc);

            Map<String, Set<String>> read = new TreeMap<>();
            for (ObservedResource resource : reading.resources()) {
                String schema = bmc.resource(resource.locator())
                        .map(GenericWalk::schema)
                        .orElse("part of a resource");
                if (COUNTED.contains(schema)) {
                    read.computeIfAbsent(schema, first -> new TreeSet<>()).add(resource.locator());
                }
            }
            System.out.println(tree.getFileName() + " "
                    + read.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue().size())
                            .toList()
                    + " of " + reading.resources().size() + " resources; unread " + reading.unread() + "; "
                    + reading.deviations() + "; not modelled " + unmodelled);
            assertThat(reading.resources())
                    .extracting(ObservedResource::locator)
                    .doesNotHaveDuplicates();
            assertThat(read).isEqualTo(there);
        }
    }

    /** Cores and threads are processors to the schema only; a module of no size and a port of a USB are none here. */
    private static boolean isPart(String schema, String path, Bmc bmc) {
        return switch (schema) {
            case "Processor" -> !path.contains("/SubProcessors/");
            case "Port" -> path.contains("/NetworkAdapters/") || path.contains("/Switches/");
            case "Memory" ->
                bmc.resource(path)
                        .map(GenericWalk::parse)
                        .filter(memory -> memory.path("CapacityMiB").asLong() > 0)
                        .isPresent();
            default -> true;
        };
    }
}
