// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.inventory.EthernetInterface;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Interfaces of systems and managers (EthernetInterface v1_12). */
final class EthernetInterfaces {

    private static final Set<String> UNSPECIFIED = Set.of("0.0.0.0", "::");

    private EthernetInterfaces() {}

    static EthernetInterface of(Node node, Words words) {
        RedfishObject body = node.body();
        return EthernetInterface.builder()
                .name(body.text("Name").orElseGet(node::id))
                .macAddress(body.text("MACAddress").flatMap(Mac::of))
                .permanentMacAddress(body.text("PermanentMACAddress").flatMap(Mac::of))
                .ipAddresses(ipAddresses(body))
                .vlan(
                        body.object("VLAN").flag("VLANEnable").orElse(false)
                                ? body.object("VLAN").integer("VLANId")
                                : Optional.empty())
                .linkStatus(PortMapper.linkStatus(body, words))
                .speedMbps(body.integer("SpeedMbps"))
                .build();
    }

    /** The one it was made with, else the one it has. */
    static Optional<String> macAddress(RedfishObject body) {
        return body.text("PermanentMACAddress").flatMap(Mac::of).or(() -> body.text("MACAddress")
                .flatMap(Mac::of));
    }

    static List<String> ipAddresses(RedfishObject body) {
        return Stream.of("IPv4Addresses", "IPv6Addresses")
                .flatMap(name -> body.objects(name).stream())
                .flatMap(address -> address.text("Address").stream())
                .filter(address -> !UNSPECIFIED.contains(address))
                .distinct()
                .toList();
    }
}
