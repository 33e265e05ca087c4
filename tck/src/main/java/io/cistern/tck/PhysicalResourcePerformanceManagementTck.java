// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.performance.CreatePmJobRequest;
import io.cistern.pim.performance.CreateThresholdRequest;
import io.cistern.pim.performance.DeletePmJobsRequest;
import io.cistern.pim.performance.DeleteThresholdsRequest;
import io.cistern.pim.performance.PhysicalMetrics;
import io.cistern.pim.performance.PhysicalResourcePerformanceManagement;
import io.cistern.pim.performance.PmJobCriteria;
import io.cistern.pim.performance.PmJobState;
import io.cistern.pim.performance.QueryMetricCapabilityRequest;
import io.cistern.pim.performance.QueryPerformanceReportRequest;
import io.cistern.pim.performance.QueryPmJobRequest;
import io.cistern.pim.performance.QueryThresholdRequest;
import io.cistern.pim.performance.ThresholdCriteria;
import io.cistern.pim.performance.ThresholdType;
import io.cistern.pim.performance.UpdatePmJobRequest;
import io.cistern.pim.performance.UpdateThresholdRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Physical Resource Performance Management (IFA 052 clause 5.3.9, IFA 053 clause 7.6). */
public abstract class PhysicalResourcePerformanceManagementTck
        extends NotifyingTck<PhysicalResourcePerformanceManagement> {
    private static final String METRIC = PhysicalMetrics.POWER_CONSUMPTION_MEAN;

    protected PhysicalResourcePerformanceManagementTck() {
        super(PhysicalResourcePerformanceManagement.class);
    }

    @Override
    Map<String, Request> more(String unknownId) {
        Map<String, Request> samples = new HashMap<>(thresholds(unknownId));
        samples.put(
                "createPmJob",
                CreatePmJobRequest.builder()
                        .objectType(ResourceKind.COMPUTE_SERVER)
                        .objectIds(List.of(unknownId))
                        .criteria(PmJobCriteria.builder()
                                .performanceMetric(List.of(METRIC))
                                .collectionPeriod(Duration.ofMinutes(1))
                                .reportingPeriod(Duration.ofMinutes(5))
                                .build())
                        .build());
        samples.put(
                "updatePmJob",
                UpdatePmJobRequest.builder()
                        .pmJobId(unknownId)
                        .state(Optional.of(PmJobState.SUSPENDED))
                        .expectedVersion(1)
                        .build());
        samples.put("queryPmJob", new QueryPmJobRequest(Optional.empty(), Page.FIRST));
        samples.put("deletePmJobs", new DeletePmJobsRequest(List.of(unknownId)));
        samples.put(
                "queryPerformanceReport",
                QueryPerformanceReportRequest.builder().pmJobId(unknownId).build());
        samples.put(
                "queryMetricCapability",
                new QueryMetricCapabilityRequest(List.of(), Optional.of(ResourceKind.COMPUTE_SERVER), Page.FIRST));
        return samples;
    }

    private static Map<String, Request> thresholds(String unknownId) {
        ThresholdCriteria criteria = ThresholdCriteria.builder()
                .performanceMetric(METRIC)
                .thresholdType(ThresholdType.SINGLE)
                .upperCritical(Optional.of(BigDecimal.TEN))
                .build();
        return Map.of(
                "createThreshold",
                new CreateThresholdRequest(ResourceKind.COMPUTE_SERVER, List.of(unknownId), Optional.empty(), criteria),
                "updateThreshold",
                new UpdateThresholdRequest(unknownId, criteria, 1),
                "queryThreshold",
                new QueryThresholdRequest(Optional.empty(), Page.FIRST),
                "deleteThresholds",
                new DeleteThresholdsRequest(List.of(unknownId)));
    }
}
