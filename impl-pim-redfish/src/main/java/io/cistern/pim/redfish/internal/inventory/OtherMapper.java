// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.OtherResource;
import java.util.Optional;

/** Resources that have no attributes of their own here, such as cooling units (CoolingUnit v1_4). */
final class OtherMapper implements KindMapper {

    @Override
    public Optional<Described> describe(Node node, Words words) {
        return Optional.of(new Described(
                ResourceKind.OTHER,
                new OtherResource(node.body().text("EquipmentType").or(() -> node.body()
                        .text("@odata.type")
                        .map(type -> type.substring(type.lastIndexOf('.') + 1))))));
    }
}
