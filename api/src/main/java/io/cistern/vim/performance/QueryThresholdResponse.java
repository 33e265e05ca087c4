// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Threshold (IFA 005 clause 7.7.8).
 *
 * @param thresholdDetails 0..N; the matches
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
public record QueryThresholdResponse(
        List<Threshold> thresholdDetails,
        @Extension("large results are read page by page") Optional<String> nextPageToken)
        implements Response {

    public QueryThresholdResponse {
        thresholdDetails = Attributes.list(thresholdDetails, "thresholdDetails");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
