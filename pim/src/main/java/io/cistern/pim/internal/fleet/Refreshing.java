// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.BackendLeavingException;
import io.cistern.backend.StoredState;
import io.cistern.backend.physical.InventoryScope;
import io.cistern.pim.internal.allocation.Refusals;
import io.cistern.pim.internal.endpoint.Endpoint;
import io.cistern.pim.internal.endpoint.Endpoints;
import io.cistern.pim.internal.endpoint.Visits;
import io.cistern.pim.internal.inventory.Asset;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Sight;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceBuilder;
import io.cistern.pim.inventory.RefreshScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads again what somebody wants to know now. */
final class Refreshing {

    private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);

    /** For how long a query waits for what is newer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** So many endpoints are read again for one query; of more, what is older is told as stale. */
    private static final int MOST_ENDPOINTS = 16;

    private final Inventory inventory;
    private final Endpoints endpoints;
    private final Visits visits;
    private final Clock clock;

    Refreshing(Inventory inventory, Endpoints endpoints, Visits visits, Clock clock) {
        this.inventory = inventory;
        this.endpoints = endpoints;
        this.visits = visits;
        this.clock = clock;
    }

    /** Reads resources again that are older, where that can be done soon; else they stay as they are. */
    void olderThan(Duration age, List<String> ids, Sight sight) {
        Set<String> older = new LinkedHashSet<>();
        for (String id : ids) {
            inventory
                    .assetOf(id)
                    .filter(asset -> sight.sees(asset.value()))
                    .filter(asset -> older(asset.value().resource(), age))
                    .ifPresent(asset -> older.add(asset.value().endpointId()));
        }
        if (older.isEmpty() || older.size() > MOST_ENDPOINTS) {
            return;
        }
        try {
            read(older, InventoryScope.FULL, PATIENCE).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Endpoints {} were not read again in time; what is older is told as stale", older, e);
        }
    }

    private boolean older(PhysicalResource resource, Duration age) {
        return resource.lastUpdated().plus(age).isBefore(clock.instant());
    }

    /** A resource, as stale where it is older than was asked for. */
    PhysicalResource marked(PhysicalResource resource, Optional<Duration> age) {
        return age.isPresent() && older(resource, age.get())
                ? PhysicalResourceBuilder.builder(resource).stale(true).build()
                : resource;
    }

    /** Reads resources again, and fails as their endpoints do. */
    void refresh(List<String> ids, Optional<RefreshScope> scope, Instant limit, Sight sight) {
        Set<String> at = new LinkedHashSet<>();
        for (String id : ids) {
            StoredState<Asset> asset = inventory
                    .assetOf(id)
                    .filter(found -> sight.sees(found.value()))
                    .orElseThrow(() -> Refusals.notFound("resourceIds", id));
            at.add(asset.value().endpointId());
        }
        Duration left = Duration.between(clock.instant(), limit);
        try {
            read(at, scope(scope.orElse(RefreshScope.FULL)), left).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendLeavingException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof InfrastructureException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        }
    }

    private static InventoryScope scope(RefreshScope scope) {
        return switch (scope) {
            case FULL, HEALTH -> InventoryScope.FULL;
            case FIRMWARE -> InventoryScope.FIRMWARE;
            case NETWORK -> InventoryScope.NETWORK;
        };
    }

    private CompletableFuture<Void> read(Set<String> endpointIds, InventoryScope scope, Duration limit) {
        return CompletableFuture.allOf(endpointIds.stream()
                .flatMap(id -> endpoints.find(id).stream())
                .filter(Endpoint::active)
                .map(endpoint -> visits.refresh(endpoint, scope, limit).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }
}
