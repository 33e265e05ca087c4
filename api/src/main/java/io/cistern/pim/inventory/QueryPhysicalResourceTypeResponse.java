// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Physical Resource Type.
 *
 * @param physicalResourceTypes 0..N; the matches
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
public record QueryPhysicalResourceTypeResponse(
        List<PhysicalResourceType> physicalResourceTypes, Optional<String> nextPageToken) implements Response {

    public QueryPhysicalResourceTypeResponse {
        physicalResourceTypes = Attributes.list(physicalResourceTypes, "physicalResourceTypes");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
