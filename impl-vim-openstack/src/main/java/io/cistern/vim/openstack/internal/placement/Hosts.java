// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.placement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts hosts together from what Placement and Compute know of them. */
public final class Hosts {

    private Hosts() {}

    /**
     * Asks for every host: two requests for each provider.
     *
     * @param zones the zone of each host, by the name that Compute has for it
     */
    public static List<Host> read(PlacementClient placement, Map<String, String> zones) {
        Map<String, List<ResourceProvider>> byHost = new LinkedHashMap<>();
        placement.providers().forEach(provider -> byHost.computeIfAbsent(provider.host(), id -> new ArrayList<>())
                .add(provider));
        return byHost.values().stream()
                .map(parts -> host(placement, parts, zones))
                .toList();
    }

    private static Host host(PlacementClient placement, List<ResourceProvider> parts, Map<String, String> zones) {
        List<Map<String, Inventory>> inventories = new ArrayList<>();
        Set<String> traits = new HashSet<>();
        for (ResourceProvider part : parts) {
            inventories.add(placement.inventories(part.uuid()));
            traits.addAll(placement.traits(part.uuid()));
        }
        Optional<String> zone =
                parts.stream().filter(part -> !part.isPart()).findFirst().flatMap(root -> zone(root.name(), zones));
        return new Host(zone, List.copyOf(inventories), Set.copyOf(traits));
    }

    /** Placement knows the hypervisor's name, which can be that of the host with its domain. */
    private static Optional<String> zone(String name, Map<String, String> zones) {
        return Optional.ofNullable(zones.get(name)).or(() -> Optional.ofNullable(zones.get(name.split("\\.")[0])));
    }
}
