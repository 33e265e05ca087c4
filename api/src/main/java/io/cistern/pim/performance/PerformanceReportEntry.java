// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.ResourceKind;
import java.util.List;
import java.util.Optional;

/**
 * The values of one measurement of one object.
 *
 * @param objectType 1; what the object is
 * @param objectId 1; the object
 * @param subObjectId 0..1; the component
 * @param performanceMetric 1; the measurement
 * @param unit 1; its unit, of UCUM, e.g. {@code W}
 * @param values 1..N; the values
 */
@Buildable
public record PerformanceReportEntry(
        ResourceKind objectType,
        String objectId,
        Optional<String> subObjectId,
        String performanceMetric,
        String unit,
        List<PerformanceValue> values) {

    public PerformanceReportEntry {
        Attributes.required(objectType, "objectType");
        Attributes.required(objectId, "objectId");
        subObjectId = Attributes.optional(subObjectId);
        Attributes.required(performanceMetric, "performanceMetric");
        Attributes.required(unit, "unit");
        values = Attributes.nonEmpty(values, "values");
    }

    public static PerformanceReportEntryBuilder builder() {
        return PerformanceReportEntryBuilder.builder();
    }
}
