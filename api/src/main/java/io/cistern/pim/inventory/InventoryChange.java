// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Extension;
import io.cistern.api.notification.AttributeChange;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.ResourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change of the inventory that was found between two readings, with its evidence: which reading, and what was there
 * before and after. Values that come and go, such as temperatures, never cause one.
 *
 * @param changeId 1; identifier; later changes have greater ones
 * @param changeType 1; what happened
 * @param physicalResourceId 1; the resource
 * @param resourceKind 1; what it is
 * @param name 1; its name
 * @param parentId 0..1; the resource it is in
 * @param resourcePoolId 1; the pool it is, or was, in
 * @param changedAttributes 0..N; what changed; with MODIFIED, REPLACED and MOVED
 * @param detectedBy 1; how it was noticed
 * @param endpointId 1; the endpoint that was read
 * @param detectedAt 1; when the reading ended that has the change
 * @param inventoryVersion 1; grows with each change of the inventory
 */
@Buildable
@Extension("IFA 053 tells of changes by notifications only; who was not subscribed asks for them")
public record InventoryChange(
        String changeId,
        InventoryChangeType changeType,
        String physicalResourceId,
        ResourceKind resourceKind,
        String name,
        Optional<String> parentId,
        String resourcePoolId,
        List<AttributeChange> changedAttributes,
        DetectedBy detectedBy,
        String endpointId,
        Instant detectedAt,
        long inventoryVersion) {

    public InventoryChange {
        Attributes.required(changeId, "changeId");
        Attributes.required(changeType, "changeType");
        Attributes.required(physicalResourceId, "physicalResourceId");
        Attributes.required(resourceKind, "resourceKind");
        Attributes.required(name, "name");
        parentId = Attributes.optional(parentId);
        Attributes.required(resourcePoolId, "resourcePoolId");
        changedAttributes = Attributes.list(changedAttributes, "changedAttributes");
        Attributes.required(detectedBy, "detectedBy");
        Attributes.required(endpointId, "endpointId");
        Attributes.required(detectedAt, "detectedAt");
    }

    public static InventoryChangeBuilder builder() {
        return InventoryChangeBuilder.builder();
    }
}
