// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.Style;
import io.cistern.lab.redfish.SwitchModel;
import java.util.ArrayList;
import java.util.List;

/** All resources of a network switch (Fabric v1_3, Switch v1_9, Port v1_13). */
final class SwitchParts {

    private final Tree tree;
    private final SwitchModel model;
    private final Style style;

    SwitchParts(Tree tree, SwitchModel model, Style style) {
        this.tree = tree;
        this.model = model;
        this.style = style;
    }

    void build() {
        Names names = new Names(style, 1);
        String chassis = names.chassis(1);
        String fabric = Tree.ROOT + "/Fabrics/Ethernet";
        String path = fabric + "/Switches/switch1";
        ServiceParts service = new ServiceParts(tree, style, names.manager());
        service.build();
        service.manages(List.of(), List.of(chassis));
        service.collection("Chassis", "Chassis", List.of(chassis));
        service.collection("Fabrics", "Fabric", List.of(fabric));
        service.firmware(List.of("NOS"), path);
        tree.add(chassis, "Chassis.v1_25_0", "Chassis of the switch")
                .set("ChassisType", "RackMount")
                .set("Manufacturer", style.manufacturer())
                .set("Model", model.name())
                .set("SerialNumber", "{{serial.chassis}}")
                .healthy()
                .related("Switches", List.of(path))
                .related("ManagedBy", List.of(names.manager()));
        tree.add(fabric, "Fabric.v1_3_1", "Ethernet")
                .set("FabricType", "Ethernet")
                .healthy()
                .link("Switches", fabric + "/Switches");
        tree.collection(fabric + "/Switches", "Switch", List.of(path));
        tree.add(path, "Switch.v1_9_2", "{{name}}")
                .set("SwitchType", "Ethernet")
                .strings("SupportedProtocols", "Ethernet")
                .set("Manufacturer", style.manufacturer())
                .set("Model", model.name())
                .set("SerialNumber", "{{serial.switch}}")
                .set("UUID", "{{uuid.switch}}")
                .set("FirmwareVersion", "4.2.0")
                .set("PowerState", "On")
                .set("CurrentBandwidthGbps", (long) model.ports() * model.gbps())
                .healthy()
                .link("Ports", path + "/Ports")
                .related("Chassis", chassis)
                .related("ManagedBy", List.of(names.manager()));
        ports(path + "/Ports");
    }

    private void ports(String collection) {
        List<String> members = new ArrayList<>();
        for (int n = 1; n <= model.ports(); n++) {
            String path = collection + "/" + n;
            members.add(path);
            ObjectNode ethernet = Resource.object();
            ethernet.set("AssociatedMACAddresses", Resource.texts(List.of("{{mac.switch-" + n + "}}")));
            tree.add(path, "Port.v1_13_0", "Ethernet" + n)
                    .set("PortId", "Ethernet" + n)
                    .set("PortProtocol", "Ethernet")
                    .set("PortType", "BidirectionalPort")
                    .set("MaxSpeedGbps", model.gbps())
                    .set("InterfaceEnabled", true)
                    .set("LinkState", "Enabled")
                    .set("LinkStatus", "NoLink")
                    .set("Ethernet", ethernet)
                    .healthy();
        }
        tree.collection(collection, "Port", members);
    }
}
