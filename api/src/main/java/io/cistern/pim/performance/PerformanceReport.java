// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Instant;
import java.util.List;

/**
 * What a job collected in one reporting period (derived; IFA 053 clause 8).
 *
 * @param reportId 1; identifier
 * @param pmJobId 1; the job
 * @param from 1; from when
 * @param to 1; to when
 * @param entries 1..N; the values
 */
@Buildable
public record PerformanceReport(
        String reportId, String pmJobId, Instant from, Instant to, List<PerformanceReportEntry> entries) {

    public PerformanceReport {
        Attributes.required(reportId, "reportId");
        Attributes.required(pmJobId, "pmJobId");
        Attributes.required(from, "from");
        Attributes.required(to, "to");
        entries = Attributes.nonEmpty(entries, "entries");
    }

    public static PerformanceReportBuilder builder() {
        return PerformanceReportBuilder.builder();
    }
}
