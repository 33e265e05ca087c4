// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way from a resource to others.
 *
 * @param property the property with the link, with the objects it is in
 * @param form what is in the property
 * @param to what is found there
 * @param newer what describes the same in newer services: what is described twice must not be there twice
 */
record Path(List<String> property, Form form, Schema to, Optional<Newer> newer) {

    enum Form {
        /** A link to one resource. */
        LINK,
        /** Links to resources. */
        LIST,
        /** A link to a collection. */
        COLLECTION,
        /** Objects within the resource itself. */
        PART
    }

    /**
     * A newer description.
     *
     * @param property without it there is only the older one
     * @param told with any of these found there, the older one is not looked at
     */
    record Newer(String property, Set<Schema> told) {

        Newer {
            told = Set.copyOf(told);
        }
    }

    Path {
        property = List.copyOf(property);
    }

    String[] names() {
        return property.toArray(String[]::new);
    }
}
