// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

/** Where a measurement comes from. */
public enum MetricSource {
    TELEMETRY_REPORT,
    SENSOR,
    METRICS_RESOURCE,
    LEGACY,
    DERIVED
}
