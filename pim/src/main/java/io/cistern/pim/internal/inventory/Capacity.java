// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.api.Filter;
import io.cistern.backend.StoredState;
import io.cistern.pim.HealthState;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.inventory.ComputeServer;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PoolCapacity;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many of the servers that a caller sees are free, and what keeps the others. */
public final class Capacity {

    private static final Set<LifecycleState> FAILED = EnumSet.of(
            LifecycleState.ENROLL_FAILED,
            LifecycleState.INSPECT_FAILED,
            LifecycleState.PROVISION_FAILED,
            LifecycleState.UPDATE_FAILED,
            LifecycleState.DEPROVISION_FAILED,
            LifecycleState.SANITIZE_FAILED);

    private enum Use {
        AVAILABLE,
        RESERVED,
        PROVISIONED,
        MAINTENANCE,
        FAILED
    }

    private final Inventory inventory;
    private final Portraits portraits;

    public Capacity(Inventory inventory, Portraits portraits) {
        this.inventory = inventory;
        this.portraits = portraits;
    }

    /** The capacity by whatever tells groups of servers apart. */
    public <G> Map<G, PoolCapacity> by(Function<PhysicalResource, G> group, Filter filter, Sight sight) {
        Map<G, List<Use>> uses = servers(sight)
                .filter(filter::matches)
                .collect(Collectors.groupingBy(
                        group, TreeMap::new, Collectors.mapping(Capacity::use, Collectors.toList())));
        Map<G, PoolCapacity> capacities = new TreeMap<>();
        uses.forEach((key, all) -> capacities.put(key, counted(all)));
        return capacities;
    }

    private Stream<PhysicalResource> servers(Sight sight) {
        return inventory.all().stream()
                .filter(asset -> asset.value().isServer() && sight.sees(asset.value()))
                .map((StoredState<Asset> asset) -> portraits.of(asset, false))
                .filter(server -> !((ComputeServer) server.details()).runsOnAdapter());
    }

    private static Use use(PhysicalResource server) {
        LifecycleState state = server.states().lifecycleState().orElse(LifecycleState.DISCOVERED);
        if (server.states().maintenance().isPresent()) {
            return Use.MAINTENANCE;
        }
        if (FAILED.contains(state) || server.stale() || server.states().healthState() == HealthState.CRITICAL) {
            return Use.FAILED;
        }
        if (server.allocation().isPresent()) {
            return Use.PROVISIONED;
        }
        return switch (state) {
            case AVAILABLE -> Use.AVAILABLE;
            case RESERVED -> Use.RESERVED;
            case PROVISIONING, PROVISIONED, UPDATING, DEPROVISIONING, SANITIZING, EXTERNALLY_PROVISIONED ->
                Use.PROVISIONED;
            case DISCOVERED,
                    ENROLLING,
                    ENROLL_FAILED,
                    INSPECTING,
                    INSPECT_FAILED,
                    PROVISION_FAILED,
                    UPDATE_FAILED,
                    DEPROVISION_FAILED,
                    SANITIZE_FAILED,
                    RETIRED -> Use.FAILED;
        };
    }

    private static PoolCapacity counted(List<Use> uses) {
        Map<Use, Long> counts = uses.stream().collect(Collectors.groupingBy(use -> use, Collectors.counting()));
        return PoolCapacity.builder()
                .total(uses.size())
                .available(counts.getOrDefault(Use.AVAILABLE, 0L))
                .reserved(counts.getOrDefault(Use.RESERVED, 0L))
                .provisioned(counts.getOrDefault(Use.PROVISIONED, 0L))
                .maintenance(counts.getOrDefault(Use.MAINTENANCE, 0L))
                .failed(counts.getOrDefault(Use.FAILED, 0L))
                .build();
    }
}
