// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Virtualised Storage Resource Information (IFA 005 clause 7.5.3.4).
 *
 * @param virtualisedResourceInformation 0..N; the types that match
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
public record QueryStorageResourceInformationResponse(
        List<VirtualStorageResourceInformation> virtualisedResourceInformation,
        @Extension("large results are read page by page") Optional<String> nextPageToken)
        implements Response {

    public QueryStorageResourceInformationResponse {
        virtualisedResourceInformation =
                Attributes.list(virtualisedResourceInformation, "virtualisedResourceInformation");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
