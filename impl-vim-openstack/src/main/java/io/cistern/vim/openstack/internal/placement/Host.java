// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.placement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A host with all its parts.
 *
 * @param zone the availability zone it is in; absent: Compute does not know it
 * @param inventories of the host and each of its parts, by resource class
 * @param traits of the host and its parts
 */
public record Host(Optional<String> zone, List<Map<String, Inventory>> inventories, Set<String> traits) {

    /** The first inventory of a resource class that holds an amount. */
    public Optional<Inventory> holding(String resourceClass, long amount) {
        return inventories.stream()
                .flatMap(part -> Optional.ofNullable(part.get(resourceClass)).stream())
                .filter(inventory -> inventory.holds(amount))
                .findFirst();
    }
}
