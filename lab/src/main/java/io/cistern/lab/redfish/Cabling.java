// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.internal.service.Json;
import java.util.List;

/**
 * Cables between services. No link leads from one service to another: what each sees of the other end it tells in its
 * own words (Port v1_13 {@code LLDPReceive} after IEEE 802.1AB, PowerSupply v1_6 and Outlet v1_4 names).
 */
public final class Cabling {

    private Cabling() {}

    /**
     * Plugs a network cable: both ends see the other by LLDP, as far as their style tells it.
     *
     * @param server the service of the server
     * @param serverPort the number of its port, from 1, over all its adapters
     * @param tor the service of the switch
     * @param switchPort the number of the switch's port, from 1
     */
    public static void network(Bmc server, int serverPort, Bmc tor, int switchPort) {
        String port = nth(tor.paths("Port"), switchPort);
        String mac = mac(server, serverPort);
        seenBySwitch(tor, port, server, mac);
        ObjectNode seen = Json.object("ChassisId", tor.said("mac.manager"))
                .put("ChassisIdSubtype", "MacAddr")
                .put("PortId", "Ethernet" + switchPort)
                .put("PortIdSubtype", "IfName")
                .put("SystemName", tor.name())
                .put("SystemDescription", "Lab switch")
                .put("ManagementAddressIPv4", tor.host());
        seen.set("SystemCapabilities", Json.array().add("Bridge").add("Router"));
        if (server.style().has(Deviation.VENDOR_LLDP)) {
            seenByVendor(server, serverPort, seen);
        } else if (!server.style().has(Deviation.LEGACY_NETWORK_PORTS)) {
            server.change(nth(server.paths("Port"), serverPort), json -> json.withObject("/Ethernet")
                    .set("LLDPReceive", seen));
        }
    }

    private static void seenBySwitch(Bmc tor, String port, Bmc server, String mac) {
        ObjectNode seen = Json.object("ChassisId", mac)
                .put("ChassisIdSubtype", "MacAddr")
                .put("PortId", mac)
                .put("PortIdSubtype", "MacAddr")
                .put("SystemName", server.name());
        tor.change(port, json -> {
            json.put("LinkStatus", "LinkUp")
                    .put("CurrentSpeedGbps", json.path("MaxSpeedGbps").asInt());
            json.withObject("/Ethernet").set("LLDPReceive", seen);
        });
    }

    /** As one vendor's own collection has it: by the name of the function on the port. */
    private static void seenByVendor(Bmc server, int serverPort, ObjectNode seen) {
        String function = nth(server.paths("NetworkDeviceFunction"), serverPort);
        String id = function.substring(function.lastIndexOf('/') + 1);
        String collection = server.json(server.paths("Manager").get(0))
                .at("/Links/Oem/Dell/DellSwitchConnectionCollection/@odata.id")
                .asText();
        String path = collection + "/" + id;
        ObjectNode connection = Json.object("@odata.id", path)
                .put("@odata.type", "#DellSwitchConnection.v1_1_0.DellSwitchConnection")
                .put("Id", id)
                .put("Name", "DellSwitchConnection")
                .put("FQDD", id)
                .put("SwitchConnectionID", seen.path("ChassisId").asText())
                .put("SwitchPortConnectionID", seen.path("PortId").asText())
                .put("StaleData", "NotStale");
        server.add(collection, path, connection.toString());
    }

    /**
     * Plugs a power cord.
     *
     * @param server the service of the server
     * @param supply the number of its power supply, from 1
     * @param pdu the service of the PDU
     * @param outlet the number of its outlet, from 1
     */
    public static void power(Bmc server, int supply, Bmc pdu, int outlet) {
        String outletPath = nth(pdu.paths("Outlet"), outlet);
        String outletId = outletPath.substring(outletPath.lastIndexOf('/') + 1);
        pdu.change(outletPath, json -> json.withArray("ElectricalConsumerNames").add(server.name()));
        List<String> supplies = server.paths("PowerSupply");
        if (supplies.size() >= supply) {
            server.change(nth(supplies, supply), json -> json.withArray("ElectricalSourceNames")
                    .add(pdu.name() + "/" + outletId));
        }
    }

    private static String mac(Bmc server, int port) {
        String function = nth(server.paths("NetworkDeviceFunction"), port);
        return server.json(function).at("/Ethernet/PermanentMACAddress").asText();
    }

    private static String nth(List<String> paths, int number) {
        if (number < 1 || number > paths.size()) {
            throw new IllegalArgumentException("There is no number " + number + " of " + paths.size() + ": " + paths);
        }
        return paths.get(number - 1);
    }
}
