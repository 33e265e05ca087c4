// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Metric Capability.
 *
 * @param metricCapabilities 0..N; one for each object and measurement
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
public record QueryMetricCapabilityResponse(List<MetricCapability> metricCapabilities, Optional<String> nextPageToken)
        implements Response {

    public QueryMetricCapabilityResponse {
        metricCapabilities = Attributes.list(metricCapabilities, "metricCapabilities");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
