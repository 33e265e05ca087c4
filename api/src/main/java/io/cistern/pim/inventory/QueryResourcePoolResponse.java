// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Resource Pool.
 *
 * @param resourcePools 0..N; the matches
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
public record QueryResourcePoolResponse(List<ResourcePool> resourcePools, Optional<String> nextPageToken)
        implements Response {

    public QueryResourcePoolResponse {
        resourcePools = Attributes.list(resourcePools, "resourcePools");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
