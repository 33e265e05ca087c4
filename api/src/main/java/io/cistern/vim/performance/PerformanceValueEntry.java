// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.internal.Attributes;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One value of a measurement (IFA 005 clause 8.5.7).
 *
 * @param timeStamp 1; when it was measured
 * @param performanceValue 1; the value, in the unit of the measurement
 */
public record PerformanceValueEntry(Instant timeStamp, BigDecimal performanceValue) {

    public PerformanceValueEntry {
        Attributes.required(timeStamp, "timeStamp");
        Attributes.required(performanceValue, "performanceValue");
    }
}
