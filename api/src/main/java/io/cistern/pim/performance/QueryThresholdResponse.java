// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Threshold.
 *
 * @param thresholds 0..N; the matches
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
public record QueryThresholdResponse(List<Threshold> thresholds, Optional<String> nextPageToken) implements Response {

    public QueryThresholdResponse {
        thresholds = Attributes.list(thresholds, "thresholds");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
