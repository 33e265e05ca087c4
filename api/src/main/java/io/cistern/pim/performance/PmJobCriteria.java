// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a job collects and how often (derived; IFA 053 clause 8).
 *
 * @param performanceMetric 0..N; measurements, see {@link PhysicalMetrics}
 * @param performanceMetricGroup 0..N; groups of them: {@code POWER}, {@code THERMAL}, {@code CPU}, {@code MEMORY},
 *     {@code NETWORK}, {@code STORAGE}, {@code ACCELERATOR}, {@code ALL}
 * @param collectionPeriod 1; how often is measured, at least 10 s
 * @param reportingPeriod 1; how often is reported; a multiple of collectionPeriod
 * @param reportingBoundary 0..1; when the job ends; absent: never
 * @param statistic 0..1; what of several values is reported; absent: all
 */
@Buildable
public record PmJobCriteria(
        List<String> performanceMetric,
        List<String> performanceMetricGroup,
        Duration collectionPeriod,
        Duration reportingPeriod,
        Optional<Instant> reportingBoundary,
        Optional<Statistic> statistic) {

    public PmJobCriteria {
        performanceMetric = Attributes.list(performanceMetric, "performanceMetric");
        performanceMetricGroup = Attributes.list(performanceMetricGroup, "performanceMetricGroup");
        Attributes.required(collectionPeriod, "collectionPeriod");
        Attributes.required(reportingPeriod, "reportingPeriod");
        reportingBoundary = Attributes.optional(reportingBoundary);
        statistic = Attributes.optional(statistic);
    }

    public static PmJobCriteriaBuilder builder() {
        return PmJobCriteriaBuilder.builder();
    }

    private static final Duration MIN_PERIOD = Duration.ofSeconds(10);

    void validate(String path) {
        Constraints.check(
                !performanceMetric.isEmpty() || !performanceMetricGroup.isEmpty(),
                path + ".performanceMetric",
                "or performanceMetricGroup is given",
                "name a measurement or a group");
        Constraints.each(path + ".performanceMetric", performanceMetric, Constraints::text);
        Constraints.each(path + ".performanceMetricGroup", performanceMetricGroup, Constraints::text);
        Constraints.check(
                collectionPeriod.compareTo(MIN_PERIOD) >= 0,
                path + ".collectionPeriod",
                "is at least " + MIN_PERIOD.toSeconds() + " seconds",
                "measure less often");
        Constraints.check(
                reportingPeriod.compareTo(collectionPeriod) >= 0
                        && reportingPeriod.toSeconds() % collectionPeriod.toSeconds() == 0,
                path + ".reportingPeriod",
                "is a multiple of collectionPeriod",
                "change one of the two");
    }
}
