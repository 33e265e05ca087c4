// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.api.notification.AttributeChange;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.InventoryChangeType;
import io.cistern.pim.inventory.PhysicalResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that changed between two readings.
 *
 * @param type how
 * @param resource it, after the change
 * @param attributes which of its attributes, with what they were: the evidence
 */
public record Change(InventoryChangeType type, PhysicalResource resource, List<AttributeChange> attributes) {

    public Change {
        attributes = List.copyOf(attributes);
    }

    public ResourceKind kind() {
        return resource.resourceKind();
    }

    static Change added(PhysicalResource resource) {
        return new Change(InventoryChangeType.ADDED, resource, List.of());
    }

    static Change removed(PhysicalResource resource) {
        return new Change(InventoryChangeType.REMOVED, resource, List.of());
    }

    /**
     * The change from one to the other; empty: nothing that lasts has changed.
     *
     * @param besides what changed besides its attributes, and shows that it was replaced or moved
     */
    static Optional<Change> between(
            PhysicalResource before,
            PhysicalResource after,
            boolean replaced,
            boolean moved,
            Optional<AttributeChange> besides) {
        List<AttributeChange> attributes = new ArrayList<>(Differences.between(before, after));
        besides.ifPresent(attributes::add);
        if (attributes.isEmpty() && !replaced && !moved) {
            return Optional.empty();
        }
        InventoryChangeType type = replaced
                ? InventoryChangeType.REPLACED
                : moved ? InventoryChangeType.MOVED : InventoryChangeType.MODIFIED;
        return Optional.of(new Change(type, after, attributes));
    }
}
