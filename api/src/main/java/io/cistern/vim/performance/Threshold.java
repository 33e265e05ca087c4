// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;

/**
 * A threshold on a measurement (IFA 005 clause 8.5.4).
 *
 * @param thresholdId 1; identifier
 * @param objectSelector 1..N; the objects
 * @param performanceMetric 1; the measurement, see {@link PerformanceMetrics}
 * @param thresholdType 1; the kind of threshold, see {@link ThresholdTypes}
 * @param thresholdDetails 1; when it is crossed
 */
@Buildable
public record Threshold(
        String thresholdId,
        List<ObjectSelection> objectSelector,
        String performanceMetric,
        String thresholdType,
        ThresholdDetails thresholdDetails) {

    public Threshold {
        Attributes.required(thresholdId, "thresholdId");
        objectSelector = Attributes.nonEmpty(objectSelector, "objectSelector");
        Attributes.required(performanceMetric, "performanceMetric");
        Attributes.required(thresholdType, "thresholdType");
        Attributes.required(thresholdDetails, "thresholdDetails");
    }

    public static ThresholdBuilder builder() {
        return ThresholdBuilder.builder();
    }
}
