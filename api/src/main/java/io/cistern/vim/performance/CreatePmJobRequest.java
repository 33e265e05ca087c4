// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Input of Create PM Job (IFA 005 clause 7.7.2).
 *
 * @param resourceSelector 1; the objects
 * @param performanceMetric 0..N; the measurements, see {@link PerformanceMetrics}; at least one of this and the next
 * @param performanceMetricGroup 0..N; groups of measurements, see {@link PerformanceMetricGroups}
 * @param collectionPeriod 1; how often values are collected; whole seconds
 * @param reportingPeriod 1; how often they are reported; whole seconds, a multiple of the collection period
 * @param reportingBoundary 0..1; when reporting ends; absent: never
 */
@Buildable
public record CreatePmJobRequest(
        ObjectSelection resourceSelector,
        List<String> performanceMetric,
        List<String> performanceMetricGroup,
        Duration collectionPeriod,
        Duration reportingPeriod,
        Optional<Instant> reportingBoundary)
        implements Request {

    public CreatePmJobRequest {
        Attributes.required(resourceSelector, "resourceSelector");
        performanceMetric = Attributes.list(performanceMetric, "performanceMetric");
        performanceMetricGroup = Attributes.list(performanceMetricGroup, "performanceMetricGroup");
        Attributes.required(collectionPeriod, "collectionPeriod");
        Attributes.required(reportingPeriod, "reportingPeriod");
        reportingBoundary = Attributes.optional(reportingBoundary);
    }

    public static CreatePmJobRequestBuilder builder() {
        return CreatePmJobRequestBuilder.builder();
    }

    @Override
    public void validate() {
        PerformanceRules.selection("resourceSelector", resourceSelector);
        PerformanceRules.names("performanceMetric", performanceMetric);
        PerformanceRules.names("performanceMetricGroup", performanceMetricGroup);
        Constraints.check(
                !performanceMetric.isEmpty() || !performanceMetricGroup.isEmpty(),
                "performanceMetric",
                "or performanceMetricGroup is given",
                "name at least one measurement or group");
        Constraints.positive("collectionPeriod", collectionPeriod.toSeconds());
        Constraints.positive("reportingPeriod", reportingPeriod.toSeconds());
        Constraints.check(
                reportingPeriod.toSeconds() % collectionPeriod.toSeconds() == 0,
                "reportingPeriod",
                "is a multiple of collectionPeriod (" + collectionPeriod.toSeconds() + " s)",
                "give a multiple");
    }
}
