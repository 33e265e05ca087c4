// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import io.cistern.lab.redfish.PduModel;
import io.cistern.lab.redfish.Style;
import java.util.ArrayList;
import java.util.List;

/** All resources of a rack PDU (PowerEquipment v1_2, PowerDistribution v1_3, Outlet v1_4). */
final class PduParts {

    private final Tree tree;
    private final PduModel model;
    private final Style style;

    PduParts(Tree tree, PduModel model, Style style) {
        this.tree = tree;
        this.model = model;
        this.style = style;
    }

    void build() {
        Names names = new Names(style, 1);
        String equipment = Tree.ROOT + "/PowerEquipment";
        String path = equipment + "/RackPDUs/1";
        ServiceParts service = new ServiceParts(tree, style, names.manager());
        service.build();
        service.manages(List.of(), List.of());
        service.firmware(List.of("PDU"), path);
        tree.get(Tree.ROOT).orElseThrow().set("PowerEquipment", Resource.reference(equipment));
        tree.add(equipment, "PowerEquipment.v1_2_2", "Power equipment")
                .healthy()
                .link("RackPDUs", equipment + "/RackPDUs");
        tree.collection(equipment + "/RackPDUs", "PowerDistribution", List.of(path));
        tree.add(path, "PowerDistribution.v1_3_2", "{{name}}")
                .set("EquipmentType", "RackPDU")
                .set("Manufacturer", style.manufacturer())
                .set("Model", model.name())
                .set("SerialNumber", "{{serial.pdu}}")
                .set("UUID", "{{uuid.pdu}}")
                .set("FirmwareVersion", "4.3.0")
                .healthy()
                .link("Outlets", path + "/Outlets")
                .related("ManagedBy", List.of(names.manager()));
        outlets(path + "/Outlets");
    }

    private void outlets(String collection) {
        List<String> members = new ArrayList<>();
        for (int n = 1; n <= model.outlets(); n++) {
            String path = collection + "/OUTLET" + n;
            members.add(path);
            tree.add(path, "Outlet.v1_4_4", "Outlet " + n)
                    .set("OutletType", "IEC_60320_C13")
                    .set("PowerState", "On")
                    .set("PowerEnabled", true)
                    .set("RatedCurrentAmps", 10)
                    .set("ElectricalContext", "Line1")
                    .healthy()
                    .action("#Outlet.PowerControl", "PowerState", List.of("On", "Off", "PowerCycle"));
        }
        tree.collection(collection, "Outlet", members);
    }
}
