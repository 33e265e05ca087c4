// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.api.notification.AttributeChange;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PhysicalResource;
import java.util.List;
import java.util.Optional;

/**
 * Something that changed between two readings.
 *
 * @param type how
 * @param resource it, after the change
 * @param attributes which of its attributes, with what they were: the evidence
 */
public record Change(Type type, PhysicalResource resource, List<AttributeChange> attributes) {

    /** How a resource can change. */
    public enum Type {
        ADDED,
        REMOVED,
        MODIFIED,
        /** A component, or a board of it, was swapped in place. */
        REPLACED,
        /** It is at another place, or its management controller at another address. */
        MOVED
    }

    public Change {
        attributes = List.copyOf(attributes);
    }

    public ResourceKind kind() {
        return resource.resourceKind();
    }

    static Change added(PhysicalResource resource) {
        return new Change(Type.ADDED, resource, List.of());
    }

    static Change removed(PhysicalResource resource) {
        return new Change(Type.REMOVED, resource, List.of());
    }

    /** The change from one to the other; empty: nothing that lasts has changed. */
    static Optional<Change> between(PhysicalResource before, PhysicalResource after, boolean replaced, boolean moved) {
        List<AttributeChange> attributes = Differences.between(before, after);
        if (attributes.isEmpty() && !replaced && !moved) {
            return Optional.empty();
        }
        Type type = replaced ? Type.REPLACED : moved ? Type.MOVED : Type.MODIFIED;
        return Optional.of(new Change(type, after, attributes));
    }
}
