// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether an object has a measurement (derived; IFA 053 clause 8).
 *
 * @param objectId 1; the object
 * @param performanceMetric 1; the measurement
 * @param supported 1; whether it has it
 * @param source 0..1; where it comes from
 * @param minPeriod 0..1; how often it can be had
 * @param reason 0..1; why it has it not
 */
@Buildable
public record MetricCapability(
        String objectId,
        String performanceMetric,
        boolean supported,
        Optional<MetricSource> source,
        Optional<Duration> minPeriod,
        Optional<String> reason) {

    public MetricCapability {
        Attributes.required(objectId, "objectId");
        Attributes.required(performanceMetric, "performanceMetric");
        source = Attributes.optional(source);
        minPeriod = Attributes.optional(minPeriod);
        reason = Attributes.optional(reason);
    }

    public static MetricCapabilityBuilder builder() {
        return MetricCapabilityBuilder.builder();
    }
}
