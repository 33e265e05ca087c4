// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** NetworkPort v1_4 in place of Port. */
final class LegacyPorts {

    private static final long MBPS = 1_000;

    private final Tree tree;

    LegacyPorts(Tree tree) {
        this.tree = tree;
    }

    void apply() {
        for (ObjectNode adapter : tree.ofType("NetworkAdapter")) {
            String from = adapter.path("@odata.id").asText() + "/Ports";
            String to = adapter.path("@odata.id").asText() + "/NetworkPorts";
            Paths.move(tree, from, to);
            adapter.set("NetworkPorts", adapter.remove("Ports"));
            adapter.path("Controllers").forEach(controller -> {
                ObjectNode links = (ObjectNode) controller.path("Links");
                links.set("NetworkPorts", links.remove("Ports"));
            });
            for (JsonNode member : tree.get(to).orElseThrow().path("Members")) {
                old(tree.get(member.path("@odata.id").asText()).orElseThrow());
            }
            tree.get(to).orElseThrow().put("@odata.type", "#NetworkPortCollection.NetworkPortCollection");
        }
        for (ObjectNode function : tree.ofType("NetworkDeviceFunction")) {
            JsonNode port = function.withObject("/Links").remove("PhysicalNetworkPortAssignment");
            function.withObject("/Links").set("PhysicalPortAssignment", port);
        }
    }

    private static void old(ObjectNode port) {
        port.put("@odata.type", "#NetworkPort.v1_4_2.NetworkPort");
        port.put("PhysicalPortNumber", port.path("PortId").asText());
        port.put("LinkStatus", "Up");
        port.put("ActiveLinkTechnology", "Ethernet");
        port.put("CurrentLinkSpeedMbps", port.path("CurrentSpeedGbps").asLong() * MBPS);
        port.set("AssociatedNetworkAddresses", port.path("Ethernet").path("AssociatedMACAddresses"));
        port.remove(List.of(
                "PortId",
                "PortProtocol",
                "PortType",
                "CurrentSpeedGbps",
                "MaxSpeedGbps",
                "InterfaceEnabled",
                "LinkState",
                "LinkNetworkTechnology",
                "Ethernet"));
    }
}
