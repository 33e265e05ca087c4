// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Performance Report.
 *
 * @param performanceReports 0..N; the reports
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
public record QueryPerformanceReportResponse(List<PerformanceReport> performanceReports, Optional<String> nextPageToken)
        implements Response {

    public QueryPerformanceReportResponse {
        performanceReports = Attributes.list(performanceReports, "performanceReports");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
