// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.internal.Attributes;
import java.time.Duration;
import java.util.List;

/**
 * What a job really does.
 *
 * @param collectionPeriod 1; how often is measured
 * @param reportingPeriod 1; how often is reported
 * @param unsupported 0..N; what is not measured
 */
public record EffectiveCriteria(
        Duration collectionPeriod, Duration reportingPeriod, List<UnsupportedMetric> unsupported) {

    public EffectiveCriteria {
        Attributes.required(collectionPeriod, "collectionPeriod");
        Attributes.required(reportingPeriod, "reportingPeriod");
        unsupported = Attributes.list(unsupported, "unsupported");
    }
}
