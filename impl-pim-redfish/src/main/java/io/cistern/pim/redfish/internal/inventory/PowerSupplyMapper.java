// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PowerSupply;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/** Power supplies (PowerSupply v1_7), and those within Power (v1_7) that were before them. */
final class PowerSupplyMapper implements KindMapper {

    @Override
    public Optional<Described> describe(Node node, Words words) {
        RedfishObject body = node.body();
        return Optional.of(new Described(
                ResourceKind.POWER_SUPPLY,
                PowerSupply.builder()
                        .type(body.text("PowerSupplyType"))
                        .capacityWatts(body.decimal("PowerCapacityWatts"))
                        .inputNominalVoltage(
                                body.text("InputNominalVoltageType").or(() -> body.text("LineInputVoltageType")))
                        .lineInputStatus(body.text("LineInputStatus"))
                        .efficiencyPercent(efficiency(body))
                        .hotPluggable(body.flag("HotPluggable"))
                        .firmwareVersion(body.text("FirmwareVersion"))
                        .build()));
    }

    /** The best of its ratings. */
    private static Optional<BigDecimal> efficiency(RedfishObject body) {
        return body.objects("EfficiencyRatings").stream()
                .flatMap(rating -> rating.decimal("EfficiencyPercent").stream())
                .max(Comparator.naturalOrder())
                .or(() -> body.decimal("EfficiencyPercent"));
    }
}
