// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.time.Duration;
import java.util.Optional;

/**
 * Input of Get Physical Resource.
 *
 * @param physicalResourceId 1; the resource
 * @param depth 0..1; how much is told; absent: SUMMARY
 * @param maxAge 0..1; how old the answer may be; absent: as old as it is
 */
public record GetPhysicalResourceRequest(
        String physicalResourceId, Optional<InventoryDepth> depth, Optional<Duration> maxAge) implements Request {

    public GetPhysicalResourceRequest {
        Attributes.required(physicalResourceId, "physicalResourceId");
        depth = Attributes.optional(depth);
        maxAge = Attributes.optional(maxAge);
    }

    @Override
    public void validate() {
        Constraints.identifier("physicalResourceId", physicalResourceId);
        maxAge.ifPresent(age -> Constraints.notNegative("maxAge", age.toSeconds()));
    }
}
