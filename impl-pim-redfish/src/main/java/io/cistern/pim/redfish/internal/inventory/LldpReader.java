// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.inventory.LldpEvidence;
import io.cistern.pim.inventory.LldpNeighbor;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a port heard of its neighbour: {@code Ethernet.LLDPReceive} (Port v1_4), else the switch connections that Dell
 * lists apart from its ports, by the name of the port's function.
 */
final class LldpReader {

    private static final String NOTHING = "NotTransmitted";
    private static final Set<String> NO_CONNECTION =
            Set.of("No Link", "Not Available", "Not Supported", "Not Applicable", "Disabled", "0");

    private final ServiceTree tree;

    LldpReader(ServiceTree tree) {
        this.tree = tree;
    }

    Optional<LldpNeighbor> neighbour(Node port) {
        LldpEvidence evidence =
                tree.parents(port, Schema.SWITCH).isEmpty() ? LldpEvidence.LLDP_HOST : LldpEvidence.LLDP_SWITCH;
        return received(port.body().object("Ethernet", "LLDPReceive"), evidence)
                .or(() -> tree.all(Schema.SWITCH_CONNECTION).stream()
                        .filter(connection -> isOf(connection, port))
                        .flatMap(connection -> connected(connection.body()).stream())
                        .findFirst());
    }

    private static Optional<LldpNeighbor> received(RedfishObject heard, LldpEvidence evidence) {
        LldpNeighbor neighbour = LldpNeighbor.builder()
                .chassisId(told(heard, "ChassisId"))
                .chassisIdSubtype(told(heard, "ChassisIdSubtype"))
                .portId(told(heard, "PortId"))
                .portIdSubtype(told(heard, "PortIdSubtype"))
                .systemName(told(heard, "SystemName"))
                .systemDescription(told(heard, "SystemDescription"))
                .systemCapabilities(heard.texts("SystemCapabilities").stream()
                        .filter(text -> !text.equals("None"))
                        .toList())
                .managementAddresses(Stream.of("ManagementAddressIPv4", "ManagementAddressIPv6", "ManagementAddressMAC")
                        .flatMap(name -> told(heard, name).stream())
                        .toList())
                .managementVlanId(heard.integer("ManagementVlanId"))
                .evidence(evidence)
                .build();
        boolean anything = neighbour.chassisId().isPresent()
                || neighbour.systemName().isPresent()
                || !neighbour.managementAddresses().isEmpty();
        return anything ? Optional.of(neighbour) : Optional.empty();
    }

    private static Optional<String> told(RedfishObject heard, String name) {
        return heard.text(name).filter(text -> !text.equals(NOTHING));
    }

    /** {@code NIC.Slot.1-1-1} is a function of the port {@code NIC.Slot.1-1}. */
    private boolean isOf(Node connection, Node port) {
        Optional<String> function =
                connection.body().text("FQDD").or(() -> connection.body().text("Id"));
        List<Node> siblings = tree.parents(port, Schema.NETWORK_ADAPTER).stream()
                .flatMap(adapter -> tree.children(adapter, Schema.NETWORK_DEVICE_FUNCTION).stream())
                .filter(other -> function.filter(other.id()::equals).isPresent())
                .toList();
        boolean assigned = siblings.stream()
                .flatMap(other -> other.body().link("Links", "PhysicalNetworkPortAssignment").stream())
                .anyMatch(link -> tree.at(link).filter(port::equals).isPresent());
        return assigned
                || siblings.isEmpty()
                        && function.filter(name -> name.equals(port.id()) || name.startsWith(port.id() + "-"))
                                .isPresent();
    }

    private static Optional<LldpNeighbor> connected(RedfishObject connection) {
        Optional<String> chassis = meant(connection, "SwitchConnectionID");
        return chassis.map(id -> LldpNeighbor.builder()
                .chassisId(Optional.of(id))
                .portId(meant(connection, "SwitchPortConnectionID"))
                .evidence(LldpEvidence.LLDP_HOST)
                .build());
    }

    private static Optional<String> meant(RedfishObject connection, String name) {
        return connection.text(name).filter(text -> !NO_CONNECTION.contains(text));
    }
}
