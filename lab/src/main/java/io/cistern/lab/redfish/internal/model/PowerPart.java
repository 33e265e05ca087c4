// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.ServerModel.Power;
import io.cistern.lab.redfish.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Power and cooling of a chassis: PowerSubsystem v1_1, ThermalSubsystem v1_3, Sensor v1_9, EnvironmentMetrics v1_3, and
 * the deprecated Power v1_7 and Thermal v1_7 with the same values.
 */
final class PowerPart {

    private static final int INLET = 24;
    private static final int FAN_PERCENT = 32;
    private static final int FAN_RPM = 5_400;
    private static final int WATTS = 312;

    private final Tree tree;
    private final String chassis;
    private final Style style;
    private final Power power;

    PowerPart(Tree tree, String chassis, Style style, Power power) {
        this.tree = tree;
        this.chassis = chassis;
        this.style = style;
        this.power = power;
    }

    /** Power supplies, fans, sensors. */
    void build(Resource resource) {
        draw(resource);
        supplies();
        fans();
        resource.link("PowerSubsystem", chassis + "/PowerSubsystem")
                .link("ThermalSubsystem", chassis + "/ThermalSubsystem")
                .link("Power", chassis + "/Power")
                .link("Thermal", chassis + "/Thermal");
        legacyPower();
        legacyThermal();
    }

    /** What a chassis draws and how warm it is. */
    void draw(Resource resource) {
        String sensors = chassis + "/Sensors";
        List<String> members = new ArrayList<>();
        members.add(sensor(sensors + "/TotalPower", "Power", WATTS, "W"));
        members.add(sensor(sensors + "/InletTemp", "Temperature", INLET, "Cel"));
        tree.collection(sensors, "Sensor", members);
        tree.add(chassis + "/EnvironmentMetrics", "EnvironmentMetrics.v1_3_1", "Environment metrics")
                .set("PowerWatts", excerpt(members.get(0), WATTS))
                .set("TemperatureCelsius", excerpt(members.get(1), INLET))
                .set(
                        "PowerLimitWatts",
                        Resource.object("ControlMode", "Disabled").put("SetPoint", 0));
        resource.link("Sensors", sensors).link("EnvironmentMetrics", chassis + "/EnvironmentMetrics");
    }

    private String sensor(String path, String type, int reading, String units) {
        tree.add(path, "Sensor.v1_9_0", path.substring(path.lastIndexOf('/') + 1))
                .set("ReadingType", type)
                .set("Reading", reading)
                .set("ReadingUnits", units)
                .set("ReadingRangeMin", 0)
                .healthy();
        return path;
    }

    private static ObjectNode excerpt(String sensor, int reading) {
        return Resource.object("DataSourceUri", sensor).put("Reading", reading);
    }

    private void supplies() {
        String subsystem = chassis + "/PowerSubsystem";
        List<String> members = new ArrayList<>();
        for (int n = 1; n <= power.supplies(); n++) {
            String path = subsystem + "/PowerSupplies/" + Names.part(style.ids().supply(), n);
            members.add(path);
            tree.add(path, "PowerSupply.v1_6_0", "Power supply " + n)
                    .set("PowerSupplyType", "AC")
                    .set("PowerCapacityWatts", power.watts())
                    .set("LineInputStatus", "Normal")
                    .set("Manufacturer", "Lab Power")
                    .set("Model", "LP-" + power.watts())
                    .set("SerialNumber", serial(n))
                    .set("FirmwareVersion", "00.1D.7D")
                    .set("HotPluggable", true)
                    .healthy();
        }
        tree.collection(subsystem + "/PowerSupplies", "PowerSupply", members);
        ObjectNode redundancy =
                Resource.object("RedundancyType", "NPlusM").put("MinNeededInGroup", Math.max(1, power.supplies() / 2));
        redundancy.set("RedundancyGroup", Resource.references(members));
        tree.add(subsystem, "PowerSubsystem.v1_1_2", "Power subsystem")
                .set("CapacityWatts", (long) power.watts() * power.supplies())
                .link("PowerSupplies", subsystem + "/PowerSupplies")
                .set("PowerSupplyRedundancy", Resource.array(redundancy))
                .healthy();
    }

    private void fans() {
        String subsystem = chassis + "/ThermalSubsystem";
        List<String> members = new ArrayList<>();
        for (int n = 1; n <= power.fans(); n++) {
            String path = subsystem + "/Fans/" + Names.part(style.ids().fan(), n);
            members.add(path);
            tree.add(path, "Fan.v1_5_0", "Fan " + n)
                    .set("PhysicalContext", "Chassis")
                    .set("HotPluggable", true)
                    .set(
                            "SpeedPercent",
                            Resource.object().put("Reading", FAN_PERCENT).put("SpeedRPM", FAN_RPM))
                    .healthy();
        }
        tree.collection(subsystem + "/Fans", "Fan", members);
        tree.add(subsystem, "ThermalSubsystem.v1_3_0", "Thermal subsystem")
                .link("Fans", subsystem + "/Fans")
                .healthy();
    }

    private void legacyPower() {
        List<ObjectNode> supplies = new ArrayList<>();
        for (int n = 1; n <= power.supplies(); n++) {
            supplies.add(member("Power", "PowerSupplies", n)
                    .put("Name", "Power supply " + n)
                    .put("PowerSupplyType", "AC")
                    .put("PowerCapacityWatts", power.watts())
                    .put("LastPowerOutputWatts", WATTS / power.supplies())
                    .put("LineInputVoltage", 230)
                    .put("SerialNumber", serial(n)));
        }
        ObjectNode control = member("Power", "PowerControl", 1)
                .put("Name", "System power control")
                .put("PowerConsumedWatts", WATTS)
                .put("PowerCapacityWatts", power.watts() * power.supplies());
        control.set("PowerLimit", Resource.object().put("LimitInWatts", 0));
        tree.add(chassis + "/Power", "Power.v1_7_2", "Power")
                .set("PowerControl", Resource.array(control))
                .set("PowerSupplies", Resource.array(supplies.toArray(ObjectNode[]::new)));
    }

    private void legacyThermal() {
        List<ObjectNode> fans = new ArrayList<>();
        for (int n = 1; n <= power.fans(); n++) {
            fans.add(member("Thermal", "Fans", n)
                    .put("Name", "Fan " + n)
                    .put("Reading", FAN_RPM)
                    .put("ReadingUnits", "RPM"));
        }
        ObjectNode inlet = member("Thermal", "Temperatures", 1)
                .put("Name", "Inlet temperature")
                .put("ReadingCelsius", INLET)
                .put("PhysicalContext", "Intake");
        tree.add(chassis + "/Thermal", "Thermal.v1_7_2", "Thermal")
                .set("Temperatures", Resource.array(inlet))
                .set("Fans", Resource.array(fans.toArray(ObjectNode[]::new)));
    }

    private String serial(int supply) {
        return "{{serial.psu-" + chassis.substring(chassis.lastIndexOf('/') + 1) + "-" + supply + "}}";
    }

    /** One of the objects in an array of Power or Thermal. */
    private ObjectNode member(String resource, String array, int n) {
        ObjectNode member = Resource.object("@odata.id", chassis + "/" + resource + "#/" + array + "/" + (n - 1))
                .put("MemberId", Integer.toString(n - 1));
        member.set("Status", Resource.object("State", "Enabled").put("Health", "OK"));
        return member;
    }
}
