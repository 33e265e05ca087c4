// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Deallocate Physical Resource.
 *
 * @param resourceIds 1..N; the resources that are free
 */
public record DeallocatePhysicalResourceResponse(List<String> resourceIds) implements Response {

    public DeallocatePhysicalResourceResponse {
        resourceIds = Attributes.nonEmpty(resourceIds, "resourceIds");
    }
}
