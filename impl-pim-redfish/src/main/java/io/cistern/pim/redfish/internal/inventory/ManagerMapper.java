// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Manager;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Management controllers (Manager v1_24). */
final class ManagerMapper implements KindMapper {

    private final ServiceTree tree;

    ManagerMapper(ServiceTree tree) {
        this.tree = tree;
    }

    @Override
    public Optional<Described> describe(Node node, Words words) {
        RedfishObject body = node.body();
        List<RedfishObject> interfaces = tree.children(node, Schema.ETHERNET_INTERFACE).stream()
                .map(Node::body)
                .toList();
        return Optional.of(new Described(
                ResourceKind.MANAGER,
                Manager.builder()
                        .managerType(body.text("ManagerType"))
                        .firmwareVersion(body.text("FirmwareVersion"))
                        .serviceEntryPointUuid(
                                body.text("ServiceEntryPointUUID").map(uuid -> uuid.toLowerCase(Locale.ROOT)))
                        .macAddresses(macAddresses(node, tree))
                        .ipAddresses(interfaces.stream()
                                .flatMap(each -> EthernetInterfaces.ipAddresses(each).stream())
                                .distinct()
                                .toList())
                        .dateTime(body.time("DateTime"))
                        .ntp(tree.children(node, Schema.NETWORK_PROTOCOL).stream()
                                .flatMap(protocol -> protocol.body().object("NTP").flag("ProtocolEnabled").stream())
                                .findFirst())
                        .managedIds(
                                tree.locators(Stream.of("ManagerForServers", "ManagerForChassis", "ManagerForSwitches")
                                        .flatMap(name -> body.links("Links", name).stream())
                                        .toList()))
                        .build()));
    }

    static List<String> macAddresses(Node manager, ServiceTree tree) {
        return tree.children(manager, Schema.ETHERNET_INTERFACE).stream()
                .flatMap(each -> EthernetInterfaces.macAddress(each.body()).stream())
                .distinct()
                .toList();
    }
}
