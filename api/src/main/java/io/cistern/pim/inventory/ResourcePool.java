// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resources that are offered together (derived; IFA 053 clause 8).
 *
 * @param resourcePoolId 1; identifier
 * @param name 1; its name
 * @param description 0..1; what it is for
 * @param siteId 1; where it is
 * @param ownerTenantId 0..1; the tenant that owns it
 * @param offeredToTenants 0..N; the tenants that may use it; none: all
 * @param resourceKinds 1..N; what is in it
 * @param selectionPolicy 0..1; how servers are chosen from it
 * @param labels 0..N; what an operator attached
 * @param capacity 1; how much of it is in use
 */
@Buildable
public record ResourcePool(
        String resourcePoolId,
        String name,
        Optional<String> description,
        String siteId,
        Optional<String> ownerTenantId,
        List<String> offeredToTenants,
        List<ResourceKind> resourceKinds,
        Optional<SelectionPolicy> selectionPolicy,
        Map<String, String> labels,
        PoolCapacity capacity) {

    public ResourcePool {
        Attributes.required(resourcePoolId, "resourcePoolId");
        Attributes.required(name, "name");
        description = Attributes.optional(description);
        Attributes.required(siteId, "siteId");
        ownerTenantId = Attributes.optional(ownerTenantId);
        offeredToTenants = Attributes.list(offeredToTenants, "offeredToTenants");
        resourceKinds = Attributes.nonEmpty(resourceKinds, "resourceKinds");
        selectionPolicy = Attributes.optional(selectionPolicy);
        labels = Attributes.map(labels, "labels");
        Attributes.required(capacity, "capacity");
    }

    public static ResourcePoolBuilder builder() {
        return ResourcePoolBuilder.builder();
    }
}
