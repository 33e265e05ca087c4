// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A power supply (derived; IFA 053 clause 8).
 *
 * @param type 0..1; e.g. {@code AC}
 * @param capacityWatts 0..1; what it can deliver in W
 * @param inputNominalVoltage 0..1; e.g. {@code AC240V}
 * @param lineInputStatus 0..1; e.g. {@code LossOfInput}
 * @param efficiencyPercent 0..1; efficiency in percent
 * @param hotPluggable 0..1; whether it can be pulled while it runs
 * @param firmwareVersion 0..1; its firmware
 */
@Buildable
public record PowerSupply(
        Optional<String> type,
        Optional<BigDecimal> capacityWatts,
        Optional<String> inputNominalVoltage,
        Optional<String> lineInputStatus,
        Optional<BigDecimal> efficiencyPercent,
        Optional<Boolean> hotPluggable,
        Optional<String> firmwareVersion)
        implements PhysicalResourceDetails {

    public PowerSupply {
        type = Attributes.optional(type);
        capacityWatts = Attributes.optional(capacityWatts);
        inputNominalVoltage = Attributes.optional(inputNominalVoltage);
        lineInputStatus = Attributes.optional(lineInputStatus);
        efficiencyPercent = Attributes.optional(efficiencyPercent);
        hotPluggable = Attributes.optional(hotPluggable);
        firmwareVersion = Attributes.optional(firmwareVersion);
    }

    public static PowerSupplyBuilder builder() {
        return PowerSupplyBuilder.builder();
    }
}
