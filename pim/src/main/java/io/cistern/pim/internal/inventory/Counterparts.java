// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Chassis;
import io.cistern.pim.inventory.ManagementInfo;
import io.cistern.pim.inventory.Manager;
import io.cistern.pim.inventory.PhysicalResourceDetails;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether what is read at one endpoint is what bears the same mark at another. Makers give one serial number to a
 * whole delivery, and firmware is cloned with its UUID, so that a mark which two endpoints show proves nothing: what is
 * in the two, or manages them, has to agree. Only what holds several servers is told of by each of them.
 */
final class Counterparts {

    private static final Set<ResourceKind> OF_SEVERAL = EnumSet.of(ResourceKind.RACK, ResourceKind.STORAGE_ENCLOSURE);

    private static final Set<String> CHASSIS_OF_SEVERAL = Set.of("Enclosure", "Shelf", "Row", "Pod");

    private final Inventory inventory;
    private final Map<String, String> servers;
    private final Collection<String> managers;

    /**
     * @param servers the servers at the endpoint that is read: their ids by locator
     * @param managers the ids of the management controllers at the endpoint; they may become more
     */
    Counterparts(Inventory inventory, Map<String, String> servers, Collection<String> managers) {
        this.inventory = inventory;
        this.servers = servers;
        this.managers = managers;
    }

    /** Whether the two are proved to be one. */
    boolean agree(ReadAsset read, Asset known) {
        if (holdsSeveral(read)) {
            return true;
        }
        List<String> ours = serversOf(read);
        List<String> theirs = serversOf(known);
        if (!ours.isEmpty() && !theirs.isEmpty()) {
            return !Collections.disjoint(ours, theirs);
        }
        return read.isManager()
                ? ours.isEmpty() && theirs.isEmpty()
                : known.resource()
                        .management()
                        .flatMap(ManagementInfo::managerId)
                        .filter(managers::contains)
                        .isPresent();
    }

    /** Whether the two cannot be one, though what is known is not there any more. */
    boolean differ(ReadAsset read, Asset known) {
        List<String> ours = serversOf(read);
        List<String> theirs = serversOf(known);
        return !holdsSeveral(read) && !ours.isEmpty() && !theirs.isEmpty() && Collections.disjoint(ours, theirs);
    }

    private static boolean holdsSeveral(ReadAsset read) {
        return OF_SEVERAL.contains(read.root().resourceKind())
                || read.root().details() instanceof Chassis chassis
                        && CHASSIS_OF_SEVERAL.contains(chassis.chassisType());
    }

    private List<String> serversOf(ReadAsset read) {
        return references(read.root().details()).stream()
                .flatMap(locator -> Optional.ofNullable(servers.get(locator)).stream())
                .toList();
    }

    private List<String> serversOf(Asset known) {
        return references(known.resource().details()).stream()
                .filter(id ->
                        inventory.assets().value(id).filter(Asset::isServer).isPresent())
                .toList();
    }

    private static List<String> references(PhysicalResourceDetails details) {
        if (details instanceof Manager manager) {
            return manager.managedIds();
        }
        return details instanceof Chassis chassis ? chassis.serverIds() : List.of();
    }
}
