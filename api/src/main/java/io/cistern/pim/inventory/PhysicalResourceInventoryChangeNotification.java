// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.notification.AttributeChange;
import io.cistern.api.notification.Notification;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.ResourceKind;
import java.util.List;
import java.util.Optional;

/**
 * The inventory changed (derived; IFA 053 clause 8). Values that come and go, such as temperatures, never cause one.
 *
 * @param changeType 1; what happened
 * @param physicalResourceId 1; the resource
 * @param resourceKind 1; what it is
 * @param parentId 0..1; the resource it is in
 * @param changedAttributes 0..N; what changed; with MODIFIED, REPLACED and MOVED
 * @param resource 0..1; the resource after the change; absent: it is gone
 * @param detectedBy 1; how it was noticed
 * @param inventoryVersion 1; grows with each change of the inventory
 */
@Buildable
public record PhysicalResourceInventoryChangeNotification(
        InventoryChangeType changeType,
        String physicalResourceId,
        ResourceKind resourceKind,
        Optional<String> parentId,
        List<AttributeChange> changedAttributes,
        Optional<PhysicalResource> resource,
        DetectedBy detectedBy,
        long inventoryVersion)
        implements Notification {

    public PhysicalResourceInventoryChangeNotification {
        Attributes.required(changeType, "changeType");
        Attributes.required(physicalResourceId, "physicalResourceId");
        Attributes.required(resourceKind, "resourceKind");
        parentId = Attributes.optional(parentId);
        changedAttributes = Attributes.list(changedAttributes, "changedAttributes");
        resource = Attributes.optional(resource);
        Attributes.required(detectedBy, "detectedBy");
    }

    public static PhysicalResourceInventoryChangeNotificationBuilder builder() {
        return PhysicalResourceInventoryChangeNotificationBuilder.builder();
    }
}
