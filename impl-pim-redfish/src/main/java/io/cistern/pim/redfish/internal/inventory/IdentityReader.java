// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.backend.physical.IdentityEvidence;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What tells who a resource is, as reported. */
final class IdentityReader {

    private final ServiceTree tree;
    private final Ownership ownership;

    IdentityReader(ServiceTree tree, Ownership ownership) {
        this.tree = tree;
        this.ownership = ownership;
    }

    IdentityEvidence of(Node node) {
        return switch (node.schema()) {
            case COMPUTER_SYSTEM -> server(node);
            case SWITCH, CHASSIS, POWER_DISTRIBUTION, MANAGER -> whole(node);
            default ->
                IdentityEvidence.builder()
                        .serialNumber(node.body().text("SerialNumber"))
                        .slot(slot(node))
                        .build();
        };
    }

    private IdentityEvidence server(Node system) {
        RedfishObject body = system.body();
        Optional<Node> chassis = ownership.ownChassis(system);
        List<Node> managers = body.links("Links", "ManagedBy").stream()
                .flatMap(link -> tree.at(link).stream())
                .toList();
        return IdentityEvidence.builder()
                .systemUuid(body.text("UUID"))
                .manufacturer(body.text("Manufacturer"))
                .serialNumber(body.text("SerialNumber"))
                .sku(body.text("SKU"))
                .chassisManufacturer(chassis.flatMap(own -> own.body().text("Manufacturer")))
                .chassisSerialNumber(chassis.flatMap(own -> own.body().text("SerialNumber")))
                .slot(Locations.slot(body)
                        .or(() -> chassis.flatMap(own -> Locations.slot(own.body())))
                        .or(() -> chassis.filter(own -> ownership.servers(own).size() > 1)
                                .map(shared -> system.id())))
                .macAddresses(new ServerMapper(tree, ownership).macAddresses(system))
                .managerUuid(managers.stream()
                        .flatMap(manager -> manager.body().text("UUID").stream())
                        .findFirst())
                .serviceUuid(service())
                .managerMacAddresses(managers.stream()
                        .flatMap(manager -> ManagerMapper.macAddresses(manager, tree).stream())
                        .distinct()
                        .toList())
                .build();
    }

    private IdentityEvidence whole(Node node) {
        RedfishObject body = node.body();
        boolean manager = node.schema() == Schema.MANAGER;
        return IdentityEvidence.builder()
                .systemUuid(manager ? Optional.empty() : body.text("UUID"))
                .manufacturer(body.text("Manufacturer"))
                .serialNumber(body.text("SerialNumber"))
                .sku(body.text("SKU"))
                .slot(slot(node))
                .managerUuid(manager ? body.text("UUID") : Optional.empty())
                .serviceUuid(service())
                .managerMacAddresses(manager ? ManagerMapper.macAddresses(node, tree) : List.of())
                .build();
    }

    private Optional<String> service() {
        return tree.all(Schema.SERVICE_ROOT).stream()
                .flatMap(root -> root.body().text("UUID").stream())
                .findFirst();
    }

    /** What it is called where it sits; without such a name its identifier among its siblings. */
    private static Optional<String> slot(Node node) {
        return Stream.of(
                        Locations.slot(node.body()),
                        node.body().text("DeviceLocator"),
                        node.body().text("Socket"))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.of(node.id()));
    }
}
