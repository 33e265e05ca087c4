// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A fan (derived; IFA 053 clause 8).
 *
 * @param physicalContext 0..1; what it cools, e.g. {@code CPU}
 * @param ratedSpeedRpm 0..1; highest speed in rotations per minute
 * @param hotPluggable 0..1; whether it can be pulled while it runs
 */
public record Fan(Optional<String> physicalContext, Optional<BigDecimal> ratedSpeedRpm, Optional<Boolean> hotPluggable)
        implements PhysicalResourceDetails {

    public Fan {
        physicalContext = Attributes.optional(physicalContext);
        ratedSpeedRpm = Attributes.optional(ratedSpeedRpm);
        hotPluggable = Attributes.optional(hotPluggable);
    }
}
