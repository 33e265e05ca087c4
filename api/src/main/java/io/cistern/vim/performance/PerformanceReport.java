// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.internal.Attributes;
import java.util.List;

/**
 * The measurements that a job reported (IFA 005 clause 8.5.5).
 *
 * @param performanceReportEntry 1..N; the entries
 */
public record PerformanceReport(List<PerformanceReportEntry> performanceReportEntry) {

    public PerformanceReport {
        performanceReportEntry = Attributes.nonEmpty(performanceReportEntry, "performanceReportEntry");
    }
}
