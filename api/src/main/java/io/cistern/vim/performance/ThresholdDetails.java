// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What crossing a threshold of type {@link ThresholdTypes#SIMPLE} means; the standard leaves the form open.
 *
 * @param thresholdValue 1; the value, in the unit of the measurement
 * @param hysteresis 1; how far beyond the value counts as crossed, in the same unit; not negative
 * @param direction 0..1; which crossings are told; absent: both
 */
@Extension("the standard does not specify the content")
public record ThresholdDetails(
        BigDecimal thresholdValue, BigDecimal hysteresis, Optional<ThresholdDirection> direction) {

    public ThresholdDetails {
        Attributes.required(thresholdValue, "thresholdValue");
        Attributes.required(hysteresis, "hysteresis");
        direction = Attributes.optional(direction);
    }
}
