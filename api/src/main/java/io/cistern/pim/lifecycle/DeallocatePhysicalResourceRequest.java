// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import io.cistern.pim.ConsumerRef;
import java.util.List;

/**
 * Input of Deallocate Physical Resource. Nothing is erased or switched off.
 *
 * @param resourceIds 1..N; the resources
 * @param consumerRef 1; what they were used for
 */
public record DeallocatePhysicalResourceRequest(List<String> resourceIds, ConsumerRef consumerRef) implements Request {

    public DeallocatePhysicalResourceRequest {
        resourceIds = Attributes.nonEmpty(resourceIds, "resourceIds");
        Attributes.required(consumerRef, "consumerRef");
    }

    @Override
    public void validate() {
        Constraints.identifiers("resourceIds", resourceIds, Constraints.MAX_TARGETS);
        Constraints.identifier("consumerRef.id", consumerRef.id());
    }
}
