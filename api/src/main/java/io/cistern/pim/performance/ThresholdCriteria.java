// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a threshold is crossed (derived; IFA 053 clause 8).
 *
 * @param performanceMetric 1; the measurement
 * @param thresholdType 1; how it is crossed
 * @param upperCritical 0..1; upper bound
 * @param upperWarning 0..1; upper bound that warns
 * @param lowerWarning 0..1; lower bound that warns
 * @param lowerCritical 0..1; lower bound
 * @param hysteresis 0..1; how far a value must come back
 * @param dwellTime 0..1; how long it must be beyond
 * @param statistic 0..1; of which values
 * @param window 0..1; over which time
 */
@Buildable
public record ThresholdCriteria(
        String performanceMetric,
        ThresholdType thresholdType,
        Optional<BigDecimal> upperCritical,
        Optional<BigDecimal> upperWarning,
        Optional<BigDecimal> lowerWarning,
        Optional<BigDecimal> lowerCritical,
        Optional<BigDecimal> hysteresis,
        Optional<Duration> dwellTime,
        Optional<Statistic> statistic,
        Optional<Duration> window) {

    public ThresholdCriteria {
        Attributes.required(performanceMetric, "performanceMetric");
        Attributes.required(thresholdType, "thresholdType");
        upperCritical = Attributes.optional(upperCritical);
        upperWarning = Attributes.optional(upperWarning);
        lowerWarning = Attributes.optional(lowerWarning);
        lowerCritical = Attributes.optional(lowerCritical);
        hysteresis = Attributes.optional(hysteresis);
        dwellTime = Attributes.optional(dwellTime);
        statistic = Attributes.optional(statistic);
        window = Attributes.optional(window);
    }

    public static ThresholdCriteriaBuilder builder() {
        return ThresholdCriteriaBuilder.builder();
    }

    void validate(String path) {
        Constraints.text(path + ".performanceMetric", performanceMetric);
        Constraints.check(
                Stream.of(upperCritical, upperWarning, lowerWarning, lowerCritical)
                        .anyMatch(Optional::isPresent),
                path + ".upperCritical",
                "or another bound is given",
                "give at least one of upperCritical, upperWarning, lowerWarning and lowerCritical");
        hysteresis.ifPresent(value -> Constraints.notNegative(path + ".hysteresis", value));
    }
}
