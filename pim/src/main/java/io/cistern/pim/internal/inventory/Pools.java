// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import io.cistern.backend.Visibility;
import io.cistern.pim.internal.store.Changes;
import io.cistern.pim.internal.store.Documents;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pools, and to whom each is offered. What the configuration says of a pool wins. */
public final class Pools {

    private final StateStore store;
    private final Documents<Pool> pools;
    private volatile Map<String, Pool> configured = Map.of();
    private volatile long revision;

    public Pools(StateStore store) {
        this.store = store;
        this.pools = new Documents<>(store, Pool.COLLECTION);
    }

    /** Reads what is kept. */
    public void load() {
        pools.load();
    }

    /** A pool; one that was only named is for everybody. */
    public Pool find(String id) {
        return Optional.ofNullable(configured.get(id)).or(() -> pools.value(id)).orElseGet(() -> Pool.named(id));
    }

    /** The pools that are configured, whether there is anything in them or not. */
    Collection<Pool> configured() {
        return configured.values();
    }

    /** Other pools are configured from now on. */
    public synchronized void configure(Collection<Pool> others) {
        configured = others.stream()
                .collect(Collectors.toUnmodifiableMap(Pool::resourcePoolId, pool -> pool, (one, other) -> one));
        revision++;
    }

    /** Grows with each change of a pool. */
    public long revision() {
        return pools.revision() + revision;
    }

    /** Defines a pool, or defines it anew. */
    public void define(Pool pool) {
        Optional<StoredState<Pool>> present = pools.reload(pool.resourcePoolId());
        Changes changes = new Changes();
        present.ifPresentOrElse(
                before -> changes.replace(pools, before, pool),
                () -> changes.create(pools, pool.resourcePoolId(), pool));
        if (changes.write(store).isEmpty()) {
            define(pool);
        }
    }

    /** Whether who sees these groups may see and use what is free in a pool. */
    public boolean offered(String id, Visibility visibility) {
        Pool pool = find(id);
        if (visibility.all()) {
            return true;
        }
        boolean owned = pool.ownerTenantId().filter(visibility::sees).isPresent();
        boolean shared =
                pool.ownerTenantId().isEmpty() && pool.offeredToTenants().isEmpty();
        return owned || shared || pool.offeredToTenants().stream().anyMatch(visibility::sees);
    }
}
