// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Virtualised Storage Resource (IFA 005 clause 7.5.1.3).
 *
 * @param queryResult 0..N; the matches
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
public record QueryStorageResponse(
        List<VirtualStorage> queryResult,
        @Extension("large results are read page by page") Optional<String> nextPageToken)
        implements Response {

    public QueryStorageResponse {
        queryResult = Attributes.list(queryResult, "queryResult");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
