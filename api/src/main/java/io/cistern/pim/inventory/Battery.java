// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A battery (derived; IFA 053 clause 8).
 *
 * @param capacityWattHours 0..1; what it holds in Wh
 * @param chargePercent 0..1; how full it is, in percent
 * @param hotPluggable 0..1; whether it can be pulled while it runs
 * @param firmwareVersion 0..1; its firmware
 */
public record Battery(
        Optional<BigDecimal> capacityWattHours,
        Optional<BigDecimal> chargePercent,
        Optional<Boolean> hotPluggable,
        Optional<String> firmwareVersion)
        implements PhysicalResourceDetails {

    public Battery {
        capacityWattHours = Attributes.optional(capacityWattHours);
        chargePercent = Attributes.optional(chargePercent);
        hotPluggable = Attributes.optional(hotPluggable);
        firmwareVersion = Attributes.optional(firmwareVersion);
    }
}
