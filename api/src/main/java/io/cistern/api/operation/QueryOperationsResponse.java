// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.operation;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Operations.
 *
 * @param operations the matches of this page
 * @param nextPageToken how to ask for the next page; absent: this is the last
 */
public record QueryOperationsResponse(List<OperationOccurrence> operations, Optional<String> nextPageToken)
        implements Response {

    public QueryOperationsResponse {
        operations = Attributes.list(operations, "operations");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
