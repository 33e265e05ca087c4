// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import io.cistern.pim.inventory.PhysicalResource;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Provisioned Physical Resource.
 *
 * @param physicalResources 0..N; the matches, as summaries
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
public record QueryProvisionedPhysicalResourceResponse(
        List<PhysicalResource> physicalResources, Optional<String> nextPageToken) implements Response {

    public QueryProvisionedPhysicalResourceResponse {
        physicalResources = Attributes.list(physicalResources, "physicalResources");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
