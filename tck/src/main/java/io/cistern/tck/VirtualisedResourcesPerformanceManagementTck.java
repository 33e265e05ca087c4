// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.vim.performance.CreatePmJobRequest;
import io.cistern.vim.performance.CreateThresholdRequest;
import io.cistern.vim.performance.DeletePmJobsRequest;
import io.cistern.vim.performance.DeleteThresholdsRequest;
import io.cistern.vim.performance.GetPerformanceReportRequest;
import io.cistern.vim.performance.ObjectSelection;
import io.cistern.vim.performance.QueryPmJobRequest;
import io.cistern.vim.performance.QueryThresholdRequest;
import io.cistern.vim.performance.ThresholdDetails;
import io.cistern.vim.performance.ThresholdTypes;
import io.cistern.vim.performance.VirtualisedResourcesPerformanceManagement;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Virtualised Resources Performance Management (IFA 052 clause 6.12, IFA 005 clause 7.7). */
public abstract class VirtualisedResourcesPerformanceManagementTck
        extends NotifyingTck<VirtualisedResourcesPerformanceManagement> {
    private static final String METRIC = "VcpuUsageMean";

    protected VirtualisedResourcesPerformanceManagementTck() {
        super(VirtualisedResourcesPerformanceManagement.class);
    }

    @Override
    Map<String, Request> more(String unknownId) {
        ObjectSelection selection = new ObjectSelection(List.of(), Optional.empty(), List.of(unknownId));
        return Map.of(
                "createPmJob",
                CreatePmJobRequest.builder()
                        .resourceSelector(selection)
                        .performanceMetric(List.of(METRIC))
                        .collectionPeriod(Duration.ofMinutes(1))
                        .reportingPeriod(Duration.ofMinutes(5))
                        .build(),
                "queryPmJob",
                new QueryPmJobRequest(Optional.empty(), Optional.empty(), Page.FIRST),
                "deletePmJobs",
                new DeletePmJobsRequest(List.of(unknownId)),
                "createThreshold",
                new CreateThresholdRequest(
                        List.of(selection),
                        METRIC,
                        ThresholdTypes.SIMPLE,
                        new ThresholdDetails(BigDecimal.TEN, BigDecimal.ONE, Optional.empty())),
                "queryThreshold",
                new QueryThresholdRequest(Optional.empty(), Optional.empty(), Page.FIRST),
                "deleteThresholds",
                new DeleteThresholdsRequest(List.of(unknownId)),
                "getPerformanceReport",
                new GetPerformanceReportRequest(unknownId, unknownId));
    }
}
