// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.internal.Attributes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One value of a measurement.
 *
 * @param timeStamp 1; when it was measured
 * @param value 0..1; the value, in the unit of the measurement; absent: MISSING
 * @param quality 1; how far it can be trusted
 * @param context 0..1; what was measured, e.g. {@code Intake}
 */
public record PerformanceValue(
        Instant timeStamp, Optional<BigDecimal> value, ValueQuality quality, Optional<String> context) {

    public PerformanceValue {
        Attributes.required(timeStamp, "timeStamp");
        value = Attributes.optional(value);
        Attributes.required(quality, "quality");
        context = Attributes.optional(context);
    }
}
