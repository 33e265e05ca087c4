// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Get Performance Report.
 *
 * @param performanceReport 1; the report
 */
@Extension("the standard defines reports, but no way to read them")
public record GetPerformanceReportResponse(PerformanceReport performanceReport) implements Response {

    public GetPerformanceReportResponse {
        Attributes.required(performanceReport, "performanceReport");
    }
}
