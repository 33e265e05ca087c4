// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Instant;
import java.util.Optional;

/**
 * That a consumer uses a resource, independent of its power and what is installed on it.
 *
 * @param resourceId 1; the resource
 * @param tenantId 1; the tenant that uses it
 * @param consumerRef 1; what it is used for
 * @param since 1; since when
 * @param operationId 0..1; the operation that provisioned it; absent: it was allocated only
 */
@Buildable
public record Allocation(
        String resourceId, String tenantId, ConsumerRef consumerRef, Instant since, Optional<String> operationId) {

    public Allocation {
        Attributes.required(resourceId, "resourceId");
        Attributes.required(tenantId, "tenantId");
        Attributes.required(consumerRef, "consumerRef");
        Attributes.required(since, "since");
        operationId = Attributes.optional(operationId);
    }

    public static AllocationBuilder builder() {
        return AllocationBuilder.builder();
    }
}
