// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.api.Filter;
import io.cistern.backend.StoredState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Location;
import io.cistern.pim.inventory.LocationLevel;
import io.cistern.pim.inventory.LocationSource;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceType;
import io.cistern.pim.inventory.PoolCapacity;
import io.cistern.pim.inventory.ReportedLocation;
import io.cistern.pim.inventory.ResourceClass;
import io.cistern.pim.inventory.ResourcePool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pools, types and locations of what a caller sees. */
public final class Directory {

    private static final PoolCapacity EMPTY = PoolCapacity.builder().build();

    private final Inventory inventory;
    private final Pools pools;
    private final Portraits portraits;

    public Directory(Inventory inventory, Pools pools, Portraits portraits) {
        this.inventory = inventory;
        this.pools = pools;
        this.portraits = portraits;
    }

    private Stream<PhysicalResource> seen(Sight sight) {
        return inventory.all().stream()
                .filter(asset -> sight.sees(asset.value()))
                .map((StoredState<Asset> asset) -> portraits.of(asset, false));
    }

    /** The pools of what is seen, with what is free in each. */
    public Stream<ResourcePool> pools(Sight sight) {
        Map<String, PoolCapacity> capacities =
                new Capacity(inventory, portraits).by(PhysicalResource::resourcePoolId, Filter.ALL, sight);
        Stream<String> seen = seen(sight).map(PhysicalResource::resourcePoolId);
        Stream<String> offered =
                pools.configured().stream().map(Pool::resourcePoolId).filter(sight::isOffered);
        return Stream.concat(seen, offered).distinct().map(id -> pool(id, sight, capacities));
    }

    private ResourcePool pool(String id, Sight sight, Map<String, PoolCapacity> capacities) {
        Pool pool = pools.find(id);
        List<ResourceKind> kinds = seen(sight)
                .filter(resource -> resource.resourcePoolId().equals(id))
                .map(PhysicalResource::resourceKind)
                .distinct()
                .sorted()
                .toList();
        return ResourcePool.builder()
                .resourcePoolId(id)
                .name(pool.name())
                .description(pool.description())
                .siteId(pool.siteId())
                .ownerTenantId(pool.ownerTenantId().filter(owner -> sight.all()))
                .offeredToTenants(sight.all() ? pool.offeredToTenants() : List.of())
                // one that is still empty is for what consumers take from pools
                .resourceKinds(kinds.isEmpty() ? List.of(ResourceKind.COMPUTE_SERVER) : kinds)
                .selectionPolicy(pool.selectionPolicy())
                .labels(pool.labels())
                .capacity(capacities.getOrDefault(id, EMPTY))
                .build();
    }

    /** The types of what is seen. */
    public Stream<PhysicalResourceType> types(Sight sight) {
        Map<String, PhysicalResource> examples = new TreeMap<>();
        seen(sight).forEach(resource -> examples.putIfAbsent(resource.resourceTypeId(), resource));
        return examples.values().stream().map(example -> PhysicalResourceType.builder()
                .resourceTypeId(example.resourceTypeId())
                .kind(example.resourceKind())
                .manufacturer(example.hardware().manufacturer())
                .model(example.hardware().model())
                .resourceClass(resourceClass(example.resourceKind()))
                .build());
    }

    private static ResourceClass resourceClass(ResourceKind kind) {
        return switch (kind) {
            case COMPUTE_SERVER, PROCESSOR, MEMORY_MODULE, ACCELERATOR -> ResourceClass.COMPUTE;
            case SWITCH, NETWORK_ADAPTER, PORT -> ResourceClass.NETWORKING;
            case STORAGE_ENCLOSURE, STORAGE_CONTROLLER, DRIVE, VOLUME -> ResourceClass.STORAGE;
            case CHASSIS, RACK, PDU, MANAGER, PCIE_DEVICE, POWER_SUPPLY, FAN, BATTERY, TRUSTED_MODULE, OTHER ->
                ResourceClass.OTHER;
        };
    }

    /** The places of what is seen: those that operators gave, and those that were reported where they gave none. */
    public Stream<Location> locations(Sight sight) {
        Map<String, Location> locations = new TreeMap<>();
        seen(sight).forEach(resource -> resource.location()
                .ifPresentOrElse(
                        said -> locations.putIfAbsent(said.locationId(), said),
                        () -> resource.reportedLocation().ifPresent(reported -> reported(reported, locations))));
        return locations.values().stream();
    }

    private static void reported(ReportedLocation reported, Map<String, Location> locations) {
        Optional<String> within = Optional.empty();
        within = step(LocationLevel.BUILDING, reported.facility(), within, locations);
        within = step(LocationLevel.ROOM, reported.room(), within, locations);
        within = step(LocationLevel.ROW, reported.row(), within, locations);
        step(LocationLevel.RACK, reported.rack(), within, locations);
    }

    private static Optional<String> step(
            LocationLevel level, Optional<String> name, Optional<String> within, Map<String, Location> locations) {
        if (name.filter(given -> !given.isBlank()).isEmpty()) {
            return within;
        }
        String step = level + ":" + name.get().strip();
        String id = within.map(outer -> NestedId.of(outer, step)).orElseGet(() -> NestedId.of(step));
        locations.putIfAbsent(
                id,
                Location.builder()
                        .locationId(id)
                        .level(level)
                        .name(name.get().strip())
                        .parentId(within)
                        .source(LocationSource.BMC)
                        .build());
        return Optional.of(id);
    }
}
