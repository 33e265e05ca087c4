// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import static io.cistern.pim.redfish.internal.inventory.Path.Form.COLLECTION;
import static io.cistern.pim.redfish.internal.inventory.Path.Form.LINK;
import static io.cistern.pim.redfish.internal.inventory.Path.Form.LIST;
import static io.cistern.pim.redfish.internal.inventory.Path.Form.PART;

import io.cistern.pim.ResourceKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways to what is read that the schemas of Redfish have, and those of makers where these lead to nothing. */
final class Paths {

    private static final Map<Schema, List<Path>> ALL = new EnumMap<>(Schema.class);

    static {
        from(Schema.SERVICE_ROOT)
                .to(COLLECTION, Schema.COMPUTER_SYSTEM, "Systems")
                .to(COLLECTION, Schema.CHASSIS, "Chassis")
                .to(COLLECTION, Schema.MANAGER, "Managers")
                .to(COLLECTION, Schema.FABRIC, "Fabrics")
                .to(COLLECTION, Schema.STORAGE, "Storage")
                .to(COLLECTION, Schema.CABLE, "Cables")
                .to(COLLECTION, Schema.FACILITY, "Facilities")
                .to(LINK, Schema.UPDATE_SERVICE, "UpdateService")
                .to(LINK, Schema.EVENT_SERVICE, "EventService")
                .to(LINK, Schema.POWER_EQUIPMENT, "PowerEquipment")
                .to(LINK, Schema.THERMAL_EQUIPMENT, "ThermalEquipment")
                .to(LINK, Schema.COMPOSITION_SERVICE, "CompositionService")
                .to(COLLECTION, Schema.RESOURCE_BLOCK, "ResourceBlocks");
        from(Schema.COMPUTER_SYSTEM)
                .to(COLLECTION, Schema.PROCESSOR, "Processors")
                .to(COLLECTION, Schema.MEMORY, "Memory")
                .to(COLLECTION, Schema.STORAGE, "Storage")
                .orTo("Storage", Set.of(Schema.DRIVE), COLLECTION, Schema.SIMPLE_STORAGE, "SimpleStorage")
                .orTo(
                        "Storage",
                        Set.of(Schema.DRIVE),
                        LINK,
                        Schema.SMART_STORAGE,
                        "Oem",
                        "Hpe",
                        "Links",
                        "SmartStorage")
                .orTo("Storage", Set.of(Schema.DRIVE), LINK, Schema.SMART_STORAGE, "Oem", "Hp", "Links", "SmartStorage")
                .to(COLLECTION, Schema.ETHERNET_INTERFACE, "EthernetInterfaces")
                .to(COLLECTION, Schema.NETWORK_INTERFACE, "NetworkInterfaces")
                .to(LIST, Schema.PCIE_DEVICE, "PCIeDevices")
                .to(LIST, Schema.PCIE_FUNCTION, "PCIeFunctions")
                .to(LINK, Schema.SECURE_BOOT, "SecureBoot")
                .orTo("Links", Set.of(Schema.TRUSTED_MODULE), PART, Schema.TRUSTED_MODULE, "TrustedModules")
                .to(LIST, Schema.TRUSTED_MODULE, "Links", "TrustedComponents")
                .to(LIST, Schema.CHASSIS, "Links", "Chassis")
                .to(LIST, Schema.MANAGER, "Links", "ManagedBy")
                .to(COLLECTION, Schema.SWITCH_CONNECTION, "Links", "Oem", "Dell", "DellSwitchConnectionCollection");
        from(Schema.CHASSIS)
                .to(COLLECTION, Schema.NETWORK_ADAPTER, "NetworkAdapters")
                .to(COLLECTION, Schema.PCIE_DEVICE, "PCIeDevices")
                .to(LIST, Schema.PCIE_DEVICE, "Links", "PCIeDevices")
                .to(COLLECTION, Schema.DRIVE, "Drives")
                .to(LIST, Schema.DRIVE, "Links", "Drives")
                .to(COLLECTION, Schema.MEMORY, "Memory")
                .to(COLLECTION, Schema.PROCESSOR, "Processors")
                .to(LIST, Schema.PROCESSOR, "Links", "Processors")
                .to(LIST, Schema.STORAGE, "Links", "Storage")
                .to(COLLECTION, Schema.TRUSTED_MODULE, "TrustedComponents")
                .to(LINK, Schema.POWER_SUBSYSTEM, "PowerSubsystem")
                .orTo("PowerSubsystem", Set.of(Schema.POWER_SUPPLY), LINK, Schema.POWER, "Power")
                .to(LINK, Schema.THERMAL_SUBSYSTEM, "ThermalSubsystem")
                .orTo("ThermalSubsystem", Set.of(Schema.FAN), LINK, Schema.THERMAL, "Thermal")
                .to(LINK, Schema.ENVIRONMENT_METRICS, "EnvironmentMetrics")
                .to(LIST, Schema.CHASSIS, "Links", "Contains")
                .to(LINK, Schema.CHASSIS, "Links", "ContainedBy")
                .to(LIST, Schema.COMPUTER_SYSTEM, "Links", "ComputerSystems")
                .to(LIST, Schema.MANAGER, "Links", "ManagersInChassis")
                .to(LIST, Schema.SWITCH, "Links", "Switches")
                .to(LINK, Schema.FACILITY, "Links", "Facility");
        from(Schema.MANAGER)
                .to(COLLECTION, Schema.ETHERNET_INTERFACE, "EthernetInterfaces")
                .to(LINK, Schema.NETWORK_PROTOCOL, "NetworkProtocol")
                .to(COLLECTION, Schema.SWITCH_CONNECTION, "Links", "Oem", "Dell", "DellSwitchConnectionCollection");
        from(Schema.STORAGE)
                .to(LIST, Schema.DRIVE, "Drives")
                .to(COLLECTION, Schema.VOLUME, "Volumes")
                .to(COLLECTION, Schema.STORAGE_CONTROLLER, "Controllers")
                .orTo(
                        "Controllers",
                        Set.of(Schema.STORAGE_CONTROLLER),
                        PART,
                        Schema.STORAGE_CONTROLLER,
                        "StorageControllers")
                .to(LIST, Schema.CHASSIS, "Links", "Enclosures");
        from(Schema.SMART_STORAGE)
                .to(COLLECTION, Schema.STORAGE_CONTROLLER, "Links", "ArrayControllers")
                .to(COLLECTION, Schema.STORAGE_CONTROLLER, "Links", "HostBusAdapters");
        from(Schema.STORAGE_CONTROLLER)
                .to(COLLECTION, Schema.DRIVE, "Links", "PhysicalDrives")
                .to(COLLECTION, Schema.VOLUME, "Links", "LogicalDrives");
        from(Schema.SIMPLE_STORAGE).to(PART, Schema.DRIVE, "Devices");
        from(Schema.VOLUME).to(LIST, Schema.DRIVE, "Links", "Drives");
        from(Schema.NETWORK_INTERFACE).to(LINK, Schema.NETWORK_ADAPTER, "Links", "NetworkAdapter");
        from(Schema.NETWORK_ADAPTER)
                .to(COLLECTION, Schema.PORT, "Ports")
                .orTo("Ports", Set.of(Schema.PORT), COLLECTION, Schema.PORT, "NetworkPorts")
                .to(COLLECTION, Schema.NETWORK_DEVICE_FUNCTION, "NetworkDeviceFunctions")
                .to(COLLECTION, Schema.PROCESSOR, "Processors");
        from(Schema.PCIE_DEVICE)
                .to(COLLECTION, Schema.PCIE_FUNCTION, "PCIeFunctions")
                .orTo(
                        "PCIeFunctions",
                        Set.of(Schema.PCIE_FUNCTION),
                        LIST,
                        Schema.PCIE_FUNCTION,
                        "Links",
                        "PCIeFunctions");
        from(Schema.POWER_SUBSYSTEM)
                .to(COLLECTION, Schema.POWER_SUPPLY, "PowerSupplies")
                .to(COLLECTION, Schema.BATTERY, "Batteries");
        from(Schema.POWER).to(PART, Schema.POWER_SUPPLY, "PowerSupplies");
        from(Schema.THERMAL_SUBSYSTEM).to(COLLECTION, Schema.FAN, "Fans");
        from(Schema.THERMAL).to(PART, Schema.FAN, "Fans");
        from(Schema.UPDATE_SERVICE).to(COLLECTION, Schema.SOFTWARE_INVENTORY, "FirmwareInventory");
        from(Schema.FABRIC).to(COLLECTION, Schema.SWITCH, "Switches");
        from(Schema.SWITCH)
                .to(COLLECTION, Schema.PORT, "Ports")
                .to(LINK, Schema.CHASSIS, "Links", "Chassis")
                .to(LIST, Schema.MANAGER, "Links", "ManagedBy");
        from(Schema.POWER_EQUIPMENT)
                .to(COLLECTION, Schema.POWER_DISTRIBUTION, "RackPDUs")
                .to(COLLECTION, Schema.POWER_DISTRIBUTION, "FloorPDUs")
                .to(COLLECTION, Schema.POWER_DISTRIBUTION, "PowerShelves")
                .to(COLLECTION, Schema.POWER_DISTRIBUTION, "TransferSwitches")
                .to(COLLECTION, Schema.POWER_DISTRIBUTION, "Switchgear")
                .to(COLLECTION, Schema.POWER_DISTRIBUTION, "ElectricalBuses");
        from(Schema.POWER_DISTRIBUTION)
                .to(COLLECTION, Schema.OUTLET, "Outlets")
                .to(COLLECTION, Schema.POWER_SUPPLY, "PowerSupplies")
                .to(LIST, Schema.CHASSIS, "Links", "Chassis")
                .to(LINK, Schema.FACILITY, "Links", "Facility");
        from(Schema.THERMAL_EQUIPMENT)
                .to(COLLECTION, Schema.COOLING_UNIT, "CDUs")
                .to(COLLECTION, Schema.COOLING_UNIT, "HeatExchangers")
                .to(COLLECTION, Schema.COOLING_UNIT, "ImmersionUnits");
        from(Schema.COMPOSITION_SERVICE).to(COLLECTION, Schema.RESOURCE_BLOCK, "ResourceBlocks");
        from(Schema.RESOURCE_BLOCK)
                .to(LIST, Schema.PROCESSOR, "Processors")
                .to(LIST, Schema.MEMORY, "Memory")
                .to(LIST, Schema.STORAGE, "Storage")
                .to(LIST, Schema.SIMPLE_STORAGE, "SimpleStorage")
                .to(LIST, Schema.DRIVE, "Drives")
                .to(LIST, Schema.NETWORK_INTERFACE, "NetworkInterfaces")
                .to(LIST, Schema.ETHERNET_INTERFACE, "EthernetInterfaces")
                .to(LIST, Schema.COMPUTER_SYSTEM, "ComputerSystems")
                .to(LIST, Schema.CHASSIS, "Links", "Chassis");
    }

    private Paths() {}

    static List<Path> of(Schema schema) {
        return ALL.getOrDefault(schema, List.of());
    }

    /**
     * What would be found where a resource of a schema could not be read: its kind, and those of what it leads to. That
     * does not go through servers, chassis and managers: they are found in collections of their own.
     */
    static List<ResourceKind> kinds(Schema unread) {
        Set<ResourceKind> kinds = new LinkedHashSet<>(List.of(unread.kind()));
        Set<Schema> seen = EnumSet.of(unread);
        Deque<Schema> open = new ArrayDeque<>(List.of(unread));
        while (!open.isEmpty()) {
            for (Path path : of(open.poll())) {
                if (!path.to().isWhole() && seen.add(path.to())) {
                    open.add(path.to());
                    if (path.to().isResource()) {
                        kinds.add(path.to().kind());
                    }
                }
            }
        }
        return List.copyOf(kinds);
    }

    private static Start from(Schema schema) {
        return new Start(schema);
    }

    private record Start(Schema from) {

        Start to(Path.Form form, Schema to, String... property) {
            return add(new Path(Arrays.asList(property), form, to, Optional.empty()));
        }

        /** An older way to what {@code newer} leads to. */
        Start orTo(String newer, Set<Schema> told, Path.Form form, Schema to, String... property) {
            return add(new Path(Arrays.asList(property), form, to, Optional.of(new Path.Newer(newer, told))));
        }

        private Start add(Path path) {
            ALL.computeIfAbsent(from, first -> new ArrayList<>()).add(path);
            return this;
        }
    }
}
