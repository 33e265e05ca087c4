// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PowerDistributionUnit;
import io.cistern.pim.inventory.PowerOutlet;
import java.util.Optional;

/** Power distribution units (PowerDistribution v1_4) with their outlets (Outlet v1_4). */
final class PowerDistributionMapper implements KindMapper {

    private final ServiceTree tree;

    PowerDistributionMapper(ServiceTree tree) {
        this.tree = tree;
    }

    @Override
    public Optional<Described> describe(Node node, Words words) {
        return Optional.of(new Described(
                ResourceKind.PDU,
                new PowerDistributionUnit(
                        node.body().text("FirmwareVersion"),
                        node.body().text("EquipmentType"),
                        tree.children(node, Schema.OUTLET).stream()
                                .map(outlet -> outlet(outlet, words))
                                .toList())));
    }

    private PowerOutlet outlet(Node node, Words words) {
        return new PowerOutlet(
                node.id(),
                node.body().text("UserLabel").or(() -> node.body().text("Name")),
                ComponentStates.power(node.body(), words),
                tree.locators(node.body().links("Links", "Chassis")));
    }
}
