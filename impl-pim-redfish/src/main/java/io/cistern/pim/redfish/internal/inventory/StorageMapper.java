// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import java.util.List;
import java.util.Optional;

/**
 * Storage (v1_21) and SimpleStorage (v1_3) that name no controller: they stand for it. One that does is described by
 * its controllers, and a SimpleStorage beside a Storage describes the same once more.
 */
final class StorageMapper implements KindMapper {

    private final ServiceTree tree;
    private final StorageControllerMapper controllers = new StorageControllerMapper();

    StorageMapper(ServiceTree tree) {
        this.tree = tree;
    }

    @Override
    public Optional<Described> describe(Node node, Words words) {
        List<Node> named = tree.children(node, Schema.STORAGE_CONTROLLER);
        boolean twice = node.schema() == Schema.SIMPLE_STORAGE
                && tree.parents(node, Schema.COMPUTER_SYSTEM).stream()
                        .anyMatch(system -> !tree.below(system, Schema.STORAGE).isEmpty());
        return named.isEmpty() && !twice ? controllers.describe(node, words) : Optional.empty();
    }
}
