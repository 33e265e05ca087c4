// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

/** Which bound was crossed. */
public enum ThresholdLevel {
    LOWER_CRITICAL,
    LOWER_WARNING,
    UPPER_WARNING,
    UPPER_CRITICAL
}
