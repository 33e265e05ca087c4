// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Compute Flavour (IFA 005 clause 7.3.5.3).
 *
 * @param flavours 0..N; the matches
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
public record QueryComputeFlavourResponse(
        List<VirtualComputeFlavour> flavours,
        @Extension("large results are read page by page") Optional<String> nextPageToken)
        implements Response {

    public QueryComputeFlavourResponse {
        flavours = Attributes.list(flavours, "flavours");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
