// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.ServerModel.Form;
import io.cistern.lab.redfish.ServerModel.Network;
import io.cistern.lab.redfish.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Network adapters in the chassis, and what the system sees of them (NetworkAdapter v1_11, Port v1_13,
 * NetworkDeviceFunction v1_9, EthernetInterface v1_12).
 */
final class NetworkPart {

    private final Tree tree;
    private final Style style;
    private final ServerModel model;
    private final Network network;
    private final String system;
    private final String adapters;
    private final int node;
    private final List<String> interfaces = new ArrayList<>();

    NetworkPart(Tree tree, ServerModel model, Style style, Names names, int node) {
        this.tree = tree;
        this.style = style;
        this.model = model;
        this.network = model.network();
        this.system = names.system(node);
        this.adapters = names.chassis(node) + "/NetworkAdapters";
        this.node = node;
    }

    void build() {
        List<String> members = new ArrayList<>();
        for (int n = 1; n <= network.adapters(); n++) {
            members.add(adapter(n));
        }
        tree.collection(adapters, "NetworkAdapter", members);
        tree.collection(system + "/EthernetInterfaces", "EthernetInterface", interfaces);
    }

    private String adapter(int n) {
        String path = adapters + "/" + Names.part(style.ids().adapter(), n);
        List<String> ports = new ArrayList<>();
        List<String> functions = new ArrayList<>();
        for (int port = 1; port <= network.ports(); port++) {
            ports.add(port(path, n, port));
            functions.add(function(path, n, port, ports.get(port - 1)));
        }
        tree.collection(path + "/Ports", "Port", ports);
        tree.collection(path + "/NetworkDeviceFunctions", "NetworkDeviceFunction", functions);
        ObjectNode controller = Resource.object("FirmwarePackageVersion", "22.36.1");
        controller.set(
                "Links",
                Resource.object()
                        .<ObjectNode>set("Ports", Resource.references(ports))
                        .set("NetworkDeviceFunctions", Resource.references(functions)));
        tree.add(path, "NetworkAdapter.v1_11_0", "Network adapter " + n)
                .set("Manufacturer", "Lab Networks")
                .set("Model", "Lab NIC " + network.gbps() + "G")
                .set("PartNumber", "LN-" + network.gbps())
                .set("SerialNumber", "{{serial.nic" + node + "-" + n + "}}")
                .set("LLDPEnabled", true)
                .set("Controllers", Resource.array(controller))
                .healthy()
                .link("Ports", path + "/Ports")
                .link("NetworkDeviceFunctions", path + "/NetworkDeviceFunctions");
        return path;
    }

    private String port(String adapter, int n, int port) {
        String path = adapter + "/Ports/" + Names.port(style.ids().port(), n, port);
        ObjectNode ethernet = Resource.object();
        ethernet.set("AssociatedMACAddresses", Resource.texts(List.of(mac(n, port))));
        tree.add(path, "Port.v1_13_0", "Port " + port)
                .set("PortId", Integer.toString(port))
                .set("PortProtocol", "Ethernet")
                .set("PortType", "BidirectionalPort")
                .set("CurrentSpeedGbps", network.gbps())
                .set("MaxSpeedGbps", network.gbps())
                .set("InterfaceEnabled", true)
                .set("LinkState", "Enabled")
                .set("LinkStatus", "LinkUp")
                .set("LinkNetworkTechnology", "Ethernet")
                .set("Ethernet", ethernet)
                .healthy();
        return path;
    }

    private String function(String adapter, int n, int port, String portPath) {
        String path =
                adapter + "/NetworkDeviceFunctions/" + Names.port(style.ids().function(), n, port);
        String mac = mac(n, port);
        ObjectNode ethernet = Resource.object("MACAddress", mac)
                .put("PermanentMACAddress", mac)
                .put("MTUSize", 1_500);
        ethernet.set("VLAN", Resource.object().put("VLANEnable", false).put("VLANId", 1));
        Resource function = tree.add(path, "NetworkDeviceFunction.v1_9_2", "Function of port " + port)
                .set("NetDevFuncType", "Ethernet")
                .set("DeviceEnabled", true)
                .set("BootMode", "PXE")
                .set("MaxVirtualFunctions", 128)
                .set("VirtualFunctionsEnabled", false)
                .set("Ethernet", ethernet)
                .healthy()
                .related("PhysicalNetworkPortAssignment", portPath);
        if (model.form() == Form.RACK_WITH_DPU && n == 1) {
            function.related("OffloadSystem", Tree.ROOT + "/Systems/DPU1");
        }
        String seen = system + "/EthernetInterfaces/NIC." + n + "." + port;
        interfaces.add(seen);
        tree.add(seen, "EthernetInterface.v1_12_0", "Interface " + n + "." + port)
                .set("MACAddress", mac)
                .set("PermanentMACAddress", mac)
                .set("SpeedMbps", network.gbps() * 1_000L)
                .set("LinkStatus", "LinkUp")
                .set("InterfaceEnabled", true)
                .healthy()
                .related("NetworkDeviceFunctions", List.of(path));
        return path;
    }

    private String mac(int n, int port) {
        return "{{mac.node" + node + "-nic" + n + "-" + port + "}}";
    }
}
