// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.selection;

import io.cistern.api.InfrastructureException;
import io.cistern.pim.internal.inventory.Asset;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Pools;
import io.cistern.pim.internal.inventory.Portraits;
import io.cistern.pim.internal.inventory.Sight;
import io.cistern.pim.internal.topology.Domains;
import io.cistern.pim.internal.topology.Topology;
import io.cistern.pim.inventory.SelectionPolicy;
import io.cistern.pim.lifecycle.AffinityStrength;
import io.cistern.pim.lifecycle.AffinityType;
import io.cistern.pim.lifecycle.ResourceSelection;
import io.cistern.pim.lifecycle.SelectionOrder;
import io.cistern.pim.topology.FailureDomainKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Selects servers from what a caller sees. */
public final class Selection {

    private static final BigDecimal NOT_TOLD = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Inventory inventory;
    private final Pools pools;
    private final Portraits portraits;
    private final Topology topology;
    private final Predicate<String> awaited;

    /** @param awaited whether an endpoint is going to be asked for the first time since the start */
    public Selection(
            Inventory inventory, Pools pools, Portraits portraits, Topology topology, Predicate<String> awaited) {
        this.inventory = inventory;
        this.pools = pools;
        this.portraits = portraits;
        this.topology = topology;
        this.awaited = awaited;
    }

    /**
     * Selects.
     *
     * @throws InfrastructureException NO_MATCHING_RESOURCE, NO_CAPACITY, UNAVAILABLE: it hangs on servers that are going to
     *     be asked for the first time since the start; or INVALID_ARGUMENT: it names what the caller does not see
     */
    public List<String> select(ResourceSelection wanted, Sight sight) {
        List<Candidate> candidates = inventory.all().stream()
                .filter(asset ->
                        asset.value().isServer() && asset.value().absentSince().isEmpty())
                .filter(asset -> sight.sees(asset.value()))
                .flatMap(asset -> inventory.custody().value(asset.key()).stream()
                        .map(custody -> new Candidate(
                                portraits.whole(asset, false),
                                custody,
                                awaited.test(asset.value().endpointId()))))
                .toList();
        named("selection.resourceIds", wanted.resourceIds(), sight);
        wanted.affinity().forEach(affinity -> named("selection.affinity.resourceIds", affinity.resourceIds(), sight));
        Domains domains = topology.domains();
        return new Selector(domains)
                .choose(
                        candidates,
                        new Demand(
                                count(wanted),
                                Criteria.of(wanted, pools, domains),
                                wanted.affinity().stream()
                                        .map(affinity -> new Affinity(
                                                affinity.type() == AffinityType.AFFINITY,
                                                affinity.scope(),
                                                affinity.resourceIds(),
                                                affinity.strength() == AffinityStrength.HARD))
                                        .toList(),
                                order(wanted, candidates, domains)));
    }

    private void named(String path, List<String> ids, Sight sight) {
        for (String id : ids) {
            if (inventory
                    .assets()
                    .value(id)
                    .filter(Asset::isServer)
                    .filter(sight::sees)
                    .isEmpty()) {
                throw InfrastructureException.invalidArgument(
                        path, "names servers; there is no " + id, "look the server up and give its id");
            }
        }
    }

    private static int count(ResourceSelection wanted) {
        return wanted.resourceIds().isEmpty()
                ? Math.toIntExact(wanted.count().orElse(1L))
                : wanted.resourceIds().size();
    }

    private Comparator<Candidate> order(ResourceSelection wanted, List<Candidate> candidates, Domains domains) {
        SelectionOrder order = wanted.orderBy().orElseGet(() -> ofPools(wanted));
        return switch (order) {
            case PACK ->
                Comparator.<Candidate>comparingLong(usage(candidates, domains)::of)
                        .reversed();
            case SPREAD -> Comparator.comparingLong(usage(candidates, domains)::of);
            case LEAST_RECENTLY_USED ->
                Comparator.comparing(candidate -> candidate.custody().lastUsed().orElse(Instant.MIN));
            case LOWEST_POWER ->
                Comparator.comparing(
                        candidate -> candidate.server().powerLimitWatts().orElse(NOT_TOLD));
        };
    }

    /** That of the one pool that is asked for, where it has one. */
    private SelectionOrder ofPools(ResourceSelection wanted) {
        Optional<SelectionPolicy> policy = wanted.resourcePoolIds().size() == 1
                ? pools.find(wanted.resourcePoolIds().get(0)).selectionPolicy()
                : Optional.empty();
        return policy.filter(SelectionPolicy.SPREAD::equals).isPresent() ? SelectionOrder.SPREAD : SelectionOrder.PACK;
    }

    /** How many servers of the same rack are in use, of those that the caller sees. */
    private static Usage usage(List<Candidate> candidates, Domains domains) {
        Map<Set<String>, Long> used = new HashMap<>();
        candidates.stream()
                .filter(candidate -> candidate.custody().allocation().isPresent()
                        || candidate.custody().reservation().isPresent())
                .forEach(candidate -> used.merge(domains.of(candidate.id(), FailureDomainKind.RACK), 1L, Long::sum));
        return candidate -> used.getOrDefault(domains.of(candidate.id(), FailureDomainKind.RACK), 0L);
    }

    @FunctionalInterface
    private interface Usage {
        long of(Candidate candidate);
    }
}
