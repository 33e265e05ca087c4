// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;

/**
 * Input of Create Threshold (IFA 005 clause 7.7.7).
 *
 * @param resourceSelector 1..N; the objects
 * @param performanceMetric 1; the measurement, see {@link PerformanceMetrics}
 * @param thresholdType 1; the kind of threshold, see {@link ThresholdTypes}
 * @param thresholdDetails 1; when it is crossed
 */
public record CreateThresholdRequest(
        List<ObjectSelection> resourceSelector,
        String performanceMetric,
        String thresholdType,
        ThresholdDetails thresholdDetails)
        implements Request {

    public CreateThresholdRequest {
        resourceSelector = Attributes.nonEmpty(resourceSelector, "resourceSelector");
        Attributes.required(performanceMetric, "performanceMetric");
        Attributes.required(thresholdType, "thresholdType");
        Attributes.required(thresholdDetails, "thresholdDetails");
    }

    @Override
    public void validate() {
        Constraints.each("resourceSelector", resourceSelector, PerformanceRules::selection);
        Constraints.text("performanceMetric", performanceMetric);
        Constraints.text("thresholdType", thresholdType);
        Constraints.notNegative("thresholdDetails.hysteresis", thresholdDetails.hysteresis());
    }
}
