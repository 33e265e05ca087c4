// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;

/**
 * Input of Get Performance Report.
 *
 * @param pmJobId 1; the job
 * @param reportId 1; the report, as {@link PerformanceInformationAvailableNotification} names it
 */
@Extension("the standard defines reports, but no way to read them")
public record GetPerformanceReportRequest(String pmJobId, String reportId) implements Request {

    public GetPerformanceReportRequest {
        Attributes.required(pmJobId, "pmJobId");
        Attributes.required(reportId, "reportId");
    }

    @Override
    public void validate() {
        Constraints.identifier("pmJobId", pmJobId);
        Constraints.identifier("reportId", reportId);
    }
}
