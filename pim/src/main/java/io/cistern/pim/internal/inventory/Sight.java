// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.Visibility;
import io.cistern.pim.Allocation;
import io.cistern.pim.Reservation;
import io.cistern.pim.inventory.InventoryChange;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller may see: what it owns, what it uses or holds, and what is free in the pools that are offered to it. What
 * another tenant uses or holds does not exist for it.
 */
public final class Sight {

    private final Inventory inventory;
    private final Pools pools;
    private final Visibility visibility;

    public Sight(Inventory inventory, Pools pools, Visibility visibility) {
        this.inventory = inventory;
        this.pools = pools;
        this.visibility = visibility;
    }

    /** Whether it sees everything. */
    public boolean all() {
        return visibility.all();
    }

    /** Whether it may use what is free in a pool. */
    boolean isOffered(String resourcePoolId) {
        return pools.offered(resourcePoolId, visibility);
    }

    /** Whether it sees the tenant. */
    public boolean sees(String tenantId) {
        return visibility.sees(tenantId);
    }

    /** Whether it sees what changed. What is gone was of whoever had it: nobody is told but who sees everything. */
    public boolean sees(InventoryChange change) {
        return inventory
                .assetOf(change.physicalResourceId())
                .map(asset -> sees(asset.value()))
                .orElse(visibility.all());
    }

    /** Whether it sees an asset with its parts. */
    public boolean sees(Asset asset) {
        if (visibility.all()) {
            return true;
        }
        return asset.isServer() ? seesCustody(asset.id()) : seesAround(asset);
    }

    private boolean seesCustody(String id) {
        Optional<Custody> custody = inventory.custody().value(id);
        if (custody.isEmpty()) {
            return false;
        }
        Optional<String> user = custody.get()
                .allocation()
                .map(Allocation::tenantId)
                .or(() -> custody.get().reservation().map(Reservation::tenantId))
                .or(custody.get()::ownerTenantId);
        return user.map(visibility::sees)
                .orElseGet(() -> pools.offered(custody.get().resourcePoolId(), visibility));
    }

    /** A chassis or a management controller is seen with a server of its endpoint; what has none, with its pool. */
    private boolean seesAround(Asset asset) {
        Optional<Custody> custody = inventory.custody().value(asset.id());
        if (custody.flatMap(Custody::ownerTenantId).isPresent()) {
            return seesCustody(asset.id());
        }
        Set<String> servers = inventory.serversAt(asset.endpointId());
        return servers.isEmpty() ? seesCustody(asset.id()) : servers.stream().anyMatch(this::seesCustody);
    }
}
