// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import io.cistern.pim.Allocation;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Allocation.
 *
 * @param allocations 0..N; the matches
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
@Extension("IFA 053 is not at hand; who holds and uses what is read before it is changed")
public record QueryAllocationResponse(List<Allocation> allocations, Optional<String> nextPageToken)
        implements Response {

    public QueryAllocationResponse {
        allocations = Attributes.list(allocations, "allocations");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
