// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.ServerModel.Form;
import io.cistern.lab.redfish.Style;
import java.util.List;

/** Chassis: of a server, of a blade or node, and the enclosure they share (Chassis v1_25). */
final class ChassisPart {

    private final Tree tree;
    private final ServerModel model;
    private final Style style;
    private final Names names;

    ChassisPart(Tree tree, ServerModel model, Style style, Names names) {
        this.tree = tree;
        this.model = model;
        this.style = style;
        this.names = names;
    }

    /** The chassis of one system. */
    void node(int node) {
        String path = names.chassis(node);
        boolean alone = model.form() == Form.RACK || model.form() == Form.RACK_WITH_DPU;
        Resource chassis = chassis(path, alone ? "RackMount" : type(), "{{serial.chassis" + node + "}}")
                .link("NetworkAdapters", path + "/NetworkAdapters")
                .link("TrustedComponents", path + "/TrustedComponents")
                .related("ComputerSystems", List.of(names.system(node)));
        tpm(path, node);
        if (alone) {
            new PowerPart(tree, path, style, model.power()).build(chassis);
        } else {
            new PowerPart(tree, path, style, model.power()).draw(chassis);
            chassis.related("ContainedBy", names.enclosure())
                    .set(
                            "Location",
                            Resource.object()
                                    .set(
                                            "PartLocation",
                                            Resource.object("ServiceLabel", "Bay " + node)
                                                    .put("LocationType", "Bay")
                                                    .put("LocationOrdinalValue", node)));
        }
    }

    /** The chassis that holds them all, with the power they share. */
    void enclosure(List<String> systems, List<String> contained) {
        String path = names.enclosure();
        Resource chassis = chassis(path, "Enclosure", "{{serial.enclosure}}")
                .related("ComputerSystems", systems)
                .related("Contains", contained);
        new PowerPart(tree, path, style, model.power()).build(chassis);
    }

    private Resource chassis(String path, String type, String serial) {
        return tree.add(path, "Chassis.v1_25_0", "Chassis")
                .set("ChassisType", type)
                .set("Manufacturer", style.manufacturer())
                .set("Model", model.name())
                .set("SerialNumber", serial)
                .set("PartNumber", "LAB-CH")
                .set("AssetTag", "")
                .set("PowerState", "On")
                .set("IndicatorLED", "Off")
                .set("LocationIndicatorActive", false)
                .set("HeightMm", 86.8)
                .set("PhysicalSecurity", Resource.object("IntrusionSensor", "Normal"))
                .set(
                        "Status",
                        Resource.object("State", "Enabled").put("Health", "OK").put("HealthRollup", "OK"))
                .related("ManagedBy", List.of(names.manager()));
    }

    private String type() {
        return model.form() == Form.BLADE ? "Blade" : "Sled";
    }

    /** TrustedComponent v1_3. */
    private void tpm(String chassis, int node) {
        String collection = chassis + "/TrustedComponents";
        String path = collection + "/TPM";
        tree.add(path, "TrustedComponent.v1_3_0", "Trusted platform module")
                .set("TrustedComponentType", "Discrete")
                .set("Manufacturer", "Lab Trust")
                .set("Model", "TPM2_0")
                .set("FirmwareVersion", "7.2.2.0")
                .set("SerialNumber", "{{serial.tpm" + node + "}}")
                .healthy()
                .related("ComponentsProtected", List.of(names.system(node)));
        tree.collection(collection, "TrustedComponent", List.of(path));
    }
}
