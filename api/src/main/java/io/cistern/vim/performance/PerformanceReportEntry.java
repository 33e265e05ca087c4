// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;

/**
 * The values of one measurement of one object (IFA 005 clause 8.5.6).
 *
 * @param objectType 1; the kind of object, see {@link ObjectTypes}
 * @param objectInstanceId 1; the object
 * @param subObjectInstanceId 0..1; the part of the object that was measured
 * @param performanceMetric 1; the measurement, see {@link PerformanceMetrics}
 * @param performanceValue 1..N; the values
 */
@Buildable
public record PerformanceReportEntry(
        String objectType,
        String objectInstanceId,
        @Extension("later releases measure parts of objects") Optional<String> subObjectInstanceId,
        String performanceMetric,
        List<PerformanceValueEntry> performanceValue) {

    public PerformanceReportEntry {
        Attributes.required(objectType, "objectType");
        Attributes.required(objectInstanceId, "objectInstanceId");
        subObjectInstanceId = Attributes.optional(subObjectInstanceId);
        Attributes.required(performanceMetric, "performanceMetric");
        performanceValue = Attributes.nonEmpty(performanceValue, "performanceValue");
    }

    public static PerformanceReportEntryBuilder builder() {
        return PerformanceReportEntryBuilder.builder();
    }
}
