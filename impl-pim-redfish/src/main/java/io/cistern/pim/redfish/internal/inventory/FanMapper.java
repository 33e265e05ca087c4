// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Fan;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.math.BigDecimal;
import java.util.Optional;

/** Fans (Fan v1_7), and those within Thermal (v1_7) that were before them. */
final class FanMapper implements KindMapper {

    @Override
    public Optional<Described> describe(Node node, Words words) {
        RedfishObject body = node.body();
        return Optional.of(new Described(
                ResourceKind.FAN, new Fan(body.text("PhysicalContext"), ratedSpeed(body), body.flag("HotPluggable"))));
    }

    private static Optional<BigDecimal> ratedSpeed(RedfishObject body) {
        boolean rotations = body.text("ReadingUnits").filter("RPM"::equals).isPresent();
        return body.decimal("RatedSpeedRPM").or(() -> rotations ? body.decimal("MaxReadingRange") : Optional.empty());
    }
}
