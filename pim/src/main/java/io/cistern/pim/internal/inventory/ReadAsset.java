// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.identity.Evidence;
import io.cistern.pim.internal.identity.Reported;
import io.cistern.pim.inventory.Chassis;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A resource that is identified by itself, with its parts, as one reading tells of it.
 *
 * @param root it
 * @param parts what it is made of, containers before what they contain
 * @param sharesChassis whether its chassis has other servers
 * @param marks by what it is known again, strongest first; all but servers
 */
record ReadAsset(ObservedResource root, List<ObservedResource> parts, boolean sharesChassis, List<String> marks) {

    /** What belongs to the host, wherever in its chassis it sits. */
    private static final Set<ResourceKind> OF_THE_HOST = EnumSet.of(
            ResourceKind.PROCESSOR,
            ResourceKind.ACCELERATOR,
            ResourceKind.MEMORY_MODULE,
            ResourceKind.STORAGE_CONTROLLER,
            ResourceKind.DRIVE,
            ResourceKind.VOLUME,
            ResourceKind.NETWORK_ADAPTER,
            ResourceKind.PORT,
            ResourceKind.PCIE_DEVICE,
            ResourceKind.TRUSTED_MODULE);

    /** The assets of a reading. Parts of nothing that was read are left out: nothing can be said of them. */
    static List<ReadAsset> of(InventoryReading reading) {
        Map<String, ObservedResource> byLocator = new LinkedHashMap<>();
        reading.resources().forEach(resource -> byLocator.putIfAbsent(resource.locator(), resource));
        Map<String, List<ObservedResource>> parts = new HashMap<>();
        for (ObservedResource resource : byLocator.values()) {
            if (!Asset.isKind(resource.resourceKind())) {
                root(resource, byLocator).ifPresent(root -> parts.computeIfAbsent(
                                host(root, resource, byLocator).locator(), first -> new ArrayList<>())
                        .add(resource));
            }
        }
        List<ObservedResource> roots = byLocator.values().stream()
                .filter(resource -> Asset.isKind(resource.resourceKind()))
                .toList();
        Set<String> ambiguous = ambiguous(roots);
        Map<String, Long> serversOfChassis = roots.stream()
                .filter(root -> root.resourceKind() == ResourceKind.COMPUTE_SERVER)
                .flatMap(root -> root.evidence().chassisSerialNumber().stream())
                .collect(Collectors.groupingBy(serial -> serial, Collectors.counting()));
        return roots.stream()
                .map(root -> new ReadAsset(
                        root,
                        parts.getOrDefault(root.locator(), List.of()),
                        root.evidence()
                                        .chassisSerialNumber()
                                        .map(serial -> serversOfChassis.getOrDefault(serial, 0L))
                                        .orElse(0L)
                                > 1,
                        marks(reading.endpointId(), root, ambiguous)))
                .toList();
    }

    /** The outermost resource that is identified by itself and has this one in it. */
    private static Optional<ObservedResource> root(ObservedResource part, Map<String, ObservedResource> byLocator) {
        Set<String> seen = new HashSet<>();
        Optional<ObservedResource> at = Optional.of(part);
        while (at.isPresent()
                && !Asset.isKind(at.get().resourceKind())
                && seen.add(at.get().locator())) {
            at = at.get().parentLocator().map(byLocator::get);
        }
        return at.filter(found -> Asset.isKind(found.resourceKind()));
    }

    /** The adapter in a chassis of one server is that server's. */
    private static ObservedResource host(
            ObservedResource root, ObservedResource part, Map<String, ObservedResource> byLocator) {
        if (root.details() instanceof Chassis chassis
                && OF_THE_HOST.contains(part.resourceKind())
                && chassis.serverIds().size() == 1) {
            return byLocator.getOrDefault(chassis.serverIds().get(0), root);
        }
        return root;
    }

    /** Marks that several resources of one kind bear, such as enclosures with the serial number of their server. */
    private static Set<String> ambiguous(List<ObservedResource> roots) {
        Set<String> once = new HashSet<>();
        return roots.stream()
                .flatMap(root -> strong(root).stream())
                .filter(mark -> !once.add(mark))
                .collect(Collectors.toSet());
    }

    private static List<String> strong(ObservedResource root) {
        return Reported.marks(root.evidence()).stream()
                .map(mark -> root.resourceKind() + " " + mark)
                .toList();
    }

    private static List<String> marks(String endpointId, ObservedResource root, Set<String> ambiguous) {
        List<String> marks = new ArrayList<>(strong(root));
        marks.removeAll(ambiguous);
        marks.add(root.resourceKind() + " " + root.localId() + " at " + endpointId);
        return marks;
    }

    boolean isServer() {
        return root.resourceKind() == ResourceKind.COMPUTE_SERVER;
    }

    /** By what a server can be told from others. */
    Evidence evidence(String endpointId) {
        return Reported.server(root.evidence(), sharesChassis, Optional.of(endpointId + " " + root.localId()));
    }

    boolean isManager() {
        return root.resourceKind() == ResourceKind.MANAGER;
    }

    List<ObservedResource> all() {
        List<ObservedResource> all = new ArrayList<>();
        all.add(root);
        all.addAll(parts);
        return all;
    }
}
