// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Battery;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.Optional;

/** Batteries (Battery v1_5). How full one is, is a measurement. */
final class BatteryMapper implements KindMapper {

    @Override
    public Optional<Described> describe(Node node, Words words) {
        RedfishObject body = node.body();
        return Optional.of(new Described(
                ResourceKind.BATTERY,
                new Battery(
                        body.decimal("CapacityActualWattHours").or(() -> body.decimal("CapacityRatedWattHours")),
                        Optional.empty(),
                        body.flag("HotPluggable"),
                        body.text("FirmwareVersion"))));
    }
}
