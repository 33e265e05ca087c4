// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import java.time.Instant;
import java.util.Optional;

/**
 * Input of Query Performance Report.
 *
 * @param pmJobId 1; the job
 * @param reportId 0..1; only this report; absent: all
 * @param from 0..1; only what was measured from then
 * @param to 0..1; only what was measured until then
 * @param page 1; which page; absent: the first
 */
@Buildable
public record QueryPerformanceReportRequest(
        String pmJobId, Optional<String> reportId, Optional<Instant> from, Optional<Instant> to, Page page)
        implements Request {

    public QueryPerformanceReportRequest {
        Attributes.required(pmJobId, "pmJobId");
        reportId = Attributes.optional(reportId);
        from = Attributes.optional(from);
        to = Attributes.optional(to);
        page = page == null ? Page.FIRST : page;
    }

    public static QueryPerformanceReportRequestBuilder builder() {
        return QueryPerformanceReportRequestBuilder.builder();
    }

    @Override
    public void validate() {
        Constraints.identifier("pmJobId", pmJobId);
        Constraints.identifier("reportId", reportId);
        Constraints.check(
                from.isEmpty() || to.isEmpty() || from.get().isBefore(to.get()),
                "to",
                "is after from",
                "change one of the two");
    }
}
