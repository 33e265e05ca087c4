// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Switch;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Switches (Switch v1_11). By what a switch announces itself, its ports say. */
final class SwitchMapper implements KindMapper {

    private final ServiceTree tree;

    SwitchMapper(ServiceTree tree) {
        this.tree = tree;
    }

    @Override
    public Optional<Described> describe(Node node, Words words) {
        RedfishObject body = node.body();
        List<RedfishObject> sent = tree.children(node, Schema.PORT).stream()
                .map(port -> port.body().object("Ethernet", "LLDPTransmit"))
                .toList();
        List<Link> managers = body.links("Links", "ManagedBy");
        List<RedfishObject> interfaces = managers.stream()
                .flatMap(link -> tree.at(link).stream())
                .flatMap(manager -> tree.children(manager, Schema.ETHERNET_INTERFACE).stream())
                .map(Node::body)
                .toList();
        return Optional.of(new Described(
                ResourceKind.SWITCH,
                Switch.builder()
                        .managed(body.flag("IsManaged"))
                        .switchType(body.text("SwitchType"))
                        .supportedProtocols(body.texts("SupportedProtocols"))
                        .firmwareVersion(body.text("FirmwareVersion"))
                        .currentBandwidthGbps(body.decimal("CurrentBandwidthGbps"))
                        .managementAddresses(Stream.concat(
                                        sent.stream().flatMap(SwitchMapper::managementAddresses),
                                        interfaces.stream()
                                                .flatMap(each -> EthernetInterfaces.ipAddresses(each).stream()))
                                .distinct()
                                .toList())
                        .lldpChassisIds(Stream.concat(
                                        sent.stream().flatMap(port -> port.text("ChassisId").stream()),
                                        interfaces.stream()
                                                .flatMap(each -> EthernetInterfaces.macAddress(each).stream()))
                                .map(id -> Mac.of(id).orElse(id))
                                .distinct()
                                .toList())
                        .lldpSystemName(sent.stream()
                                .flatMap(port -> port.text("SystemName").stream())
                                .findFirst())
                        .inferred(false)
                        .build()));
    }

    private static Stream<String> managementAddresses(RedfishObject sent) {
        return Stream.of("ManagementAddressIPv4", "ManagementAddressIPv6", "ManagementAddressMAC")
                .flatMap(name -> sent.text(name).stream());
    }
}
