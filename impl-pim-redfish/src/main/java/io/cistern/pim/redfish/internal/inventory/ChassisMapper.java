// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Chassis;
import io.cistern.pim.inventory.Intrusion;
import io.cistern.pim.inventory.Redundancy;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Chassis: racks, enclosures, blades and all else that holds others (Chassis v1_28). */
final class ChassisMapper implements KindMapper {

    private static final Map<String, Intrusion> INTRUSION = Map.of(
            "Normal", Intrusion.NORMAL,
            "HardwareIntrusion", Intrusion.HARDWARE_INTRUSION,
            "TamperingDetected", Intrusion.TAMPERING);
    private static final Set<String> RACKS = Set.of("Rack", "RackGroup");
    private static final Set<String> STORAGE = Set.of("StorageEnclosure");

    private final ServiceTree tree;

    ChassisMapper(ServiceTree tree) {
        this.tree = tree;
    }

    @Override
    public Optional<Described> describe(Node node, Words words) {
        RedfishObject body = node.body();
        String type = body.text("ChassisType").orElse("UNKNOWN");
        Chassis chassis = Chassis.builder()
                .chassisType(type)
                .rackUnits(body.decimal("HeightRackUnits"))
                .heightMm(body.decimal("HeightMm"))
                .widthMm(body.decimal("WidthMm"))
                .depthMm(body.decimal("DepthMm"))
                .weightKg(body.decimal("WeightKg"))
                .rackCapacityUnits(body.integer("RackMountCapacityUnits"))
                .minPowerWatts(body.decimal("MinPowerWatts"))
                .maxPowerWatts(body.decimal("MaxPowerWatts"))
                .powerRedundancy(redundancy(node, "PowerSupplyRedundancy", Schema.POWER_SUBSYSTEM, Schema.POWER, words))
                .fanRedundancy(redundancy(node, "FanRedundancy", Schema.THERMAL_SUBSYSTEM, Schema.THERMAL, words))
                .intrusion(
                        body.object("PhysicalSecurity").has("IntrusionSensor")
                                ? Optional.of(words.read(
                                        body.object("PhysicalSecurity"),
                                        "IntrusionSensor",
                                        INTRUSION,
                                        Intrusion.UNKNOWN))
                                : Optional.empty())
                .hotPluggable(body.flag("HotPluggable"))
                .replaceable(body.flag("Replaceable"))
                .environmentalClass(body.text("EnvironmentalClass"))
                .thermalDirection(body.text("ThermalDirection"))
                .containedIds(tree.locators(body.links("Links", "Contains")))
                .serverIds(tree.locators(body.links("Links", "ComputerSystems")))
                .poweredByIds(tree.locators(poweredBy(body)))
                .electricalSourceNames(body.texts("ElectricalSourceNames"))
                .build();
        return Optional.of(new Described(kind(type), chassis));
    }

    private static ResourceKind kind(String type) {
        if (RACKS.contains(type)) {
            return ResourceKind.RACK;
        }
        return STORAGE.contains(type) ? ResourceKind.STORAGE_ENCLOSURE : ResourceKind.CHASSIS;
    }

    /** Outlets and supplies: of their own links, then by the link to all of them (Chassis v1_2). */
    static List<Link> poweredBy(RedfishObject chassis) {
        return Stream.of("PowerOutlets", "PowerSupplies", "PoweredBy")
                .flatMap(name -> chassis.links("Links", name).stream())
                .distinct()
                .toList();
    }

    /**
     * Of the newer description, else of the older one, whose groups are called the same by everyone but Power itself.
     */
    private List<Redundancy> redundancy(Node chassis, String name, Schema newer, Schema older, Words words) {
        Stream<Redundancy> first = tree.children(chassis, newer).stream()
                .flatMap(subsystem -> subsystem.body().objects(name).stream())
                .map(group -> new Redundancy(
                        group.text("RedundancyType"),
                        group.integer("MinNeededInGroup"),
                        ComponentStates.health(group.object("Status"), words),
                        tree.locators(group.links("RedundancyGroup"))));
        Stream<Redundancy> second = tree.children(chassis, older).stream()
                .flatMap(subsystem -> subsystem.body().objects("Redundancy").stream())
                .map(group -> new Redundancy(
                        group.text("Mode"),
                        group.integer("MinNumNeeded"),
                        ComponentStates.health(group.object("Status"), words),
                        tree.locators(group.links("RedundancySet"))));
        return Stream.concat(first, second).toList();
    }
}
