// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A job that collects and reports measurements (IFA 005 clause 8.5.3).
 *
 * @param pmJobId 1; identifier
 * @param objectSelector 1; the objects
 * @param performanceMetric 0..N; the measurements, see {@link PerformanceMetrics}
 * @param performanceMetricGroup 0..N; groups of measurements, see {@link PerformanceMetricGroups}
 * @param collectionPeriod 1; how often values are collected; whole seconds
 * @param reportingPeriod 1; how often they are reported; whole seconds
 * @param reportingBoundary 0..1; when reporting ends; absent: never
 */
@Buildable
public record PmJob(
        String pmJobId,
        ObjectSelection objectSelector,
        List<String> performanceMetric,
        List<String> performanceMetricGroup,
        Duration collectionPeriod,
        Duration reportingPeriod,
        Optional<Instant> reportingBoundary) {

    public PmJob {
        Attributes.required(pmJobId, "pmJobId");
        Attributes.required(objectSelector, "objectSelector");
        performanceMetric = Attributes.list(performanceMetric, "performanceMetric");
        performanceMetricGroup = Attributes.list(performanceMetricGroup, "performanceMetricGroup");
        Attributes.required(collectionPeriod, "collectionPeriod");
        Attributes.required(reportingPeriod, "reportingPeriod");
        reportingBoundary = Attributes.optional(reportingBoundary);
    }

    public static PmJobBuilder builder() {
        return PmJobBuilder.builder();
    }
}
