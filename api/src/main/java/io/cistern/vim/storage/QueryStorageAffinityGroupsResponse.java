// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroup;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Storage Affinity Groups.
 *
 * @param queryResult 0..N; the matches
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
@Extension("groups would leak: the standard creates them and can neither show nor delete them")
public record QueryStorageAffinityGroupsResponse(
        List<AffinityOrAntiAffinityResourceGroup> queryResult, Optional<String> nextPageToken) implements Response {

    public QueryStorageAffinityGroupsResponse {
        queryResult = Attributes.list(queryResult, "queryResult");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
