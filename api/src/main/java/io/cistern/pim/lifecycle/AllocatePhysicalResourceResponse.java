// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import io.cistern.pim.Allocation;
import java.util.List;

/**
 * Output of Allocate Physical Resource.
 *
 * @param allocations 1..N; one for each resource
 */
public record AllocatePhysicalResourceResponse(List<Allocation> allocations) implements Response {

    public AllocatePhysicalResourceResponse {
        allocations = Attributes.nonEmpty(allocations, "allocations");
    }
}
