// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Physical Resource Inventory.
 *
 * @param physicalResources 0..N; the matches, each once
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
public record QueryPhysicalResourceInventoryResponse(
        List<PhysicalResource> physicalResources, Optional<String> nextPageToken) implements Response {

    public QueryPhysicalResourceInventoryResponse {
        physicalResources = Attributes.list(physicalResources, "physicalResources");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
