// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query PM Job (IFA 005 clause 7.7.3).
 *
 * @param pmJobDetails 0..N; the matches, without their reports
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
public record QueryPmJobResponse(
        List<PmJob> pmJobDetails, @Extension("large results are read page by page") Optional<String> nextPageToken)
        implements Response {

    public QueryPmJobResponse {
        pmJobDetails = Attributes.list(pmJobDetails, "pmJobDetails");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
