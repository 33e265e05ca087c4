// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import io.cistern.pim.ConsumerRef;
import java.util.List;
import java.util.Map;

/**
 * Input of Allocate Physical Resource.
 *
 * @param resourceIds 1..N; the resources: all of them are allocated, or none
 * @param consumerRef 1; what they are used for
 * @param expectedVersion 0..N; by resource, the version that is allocated; a resource that has changed since is
 *     refused
 */
public record AllocatePhysicalResourceRequest(
        List<String> resourceIds, ConsumerRef consumerRef, Map<String, Long> expectedVersion) implements Request {

    public AllocatePhysicalResourceRequest {
        resourceIds = Attributes.nonEmpty(resourceIds, "resourceIds");
        Attributes.required(consumerRef, "consumerRef");
        expectedVersion = Attributes.map(expectedVersion, "expectedVersion");
    }

    @Override
    public void validate() {
        Constraints.identifiers("resourceIds", resourceIds, Constraints.MAX_TARGETS);
        Constraints.identifier("consumerRef.id", consumerRef.id());
        Constraints.metadata("consumerRef.annotations", consumerRef.annotations());
        Constraints.check(
                resourceIds.containsAll(expectedVersion.keySet()),
                "expectedVersion",
                "names resources of the request",
                "remove the others");
    }
}
