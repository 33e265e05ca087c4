// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.endpoint;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryScope;
import io.cistern.backend.physical.PhysicalResourceDriver;
import io.cistern.backend.physical.ReadCall;
import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.physical.StateReading;
import io.cistern.backend.physical.StateScope;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.identity.Placeholders;
import io.cistern.pim.internal.inventory.Asset;
import io.cistern.pim.internal.inventory.Census;
import io.cistern.pim.internal.inventory.Change;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.inventory.TlsDescription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads endpoints and takes up what was read. Who is silent, refuses, or is another one than expected changes nothing. */
public final class Visits {

    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);
    private static final Duration STATES_LIMIT = Duration.ofSeconds(30);
    private static final Duration COMPONENTS_LIMIT = Duration.ofMinutes(5);
    private static final Duration INVENTORY_LIMIT = Duration.ofMinutes(15);

    /** Whose serial number an administrator can expect at an endpoint. */
    private static final Set<ResourceKind> EXPECTED = EnumSet.of(ResourceKind.COMPUTE_SERVER, ResourceKind.SWITCH);

    private final PhysicalResourceDriver driver;
    private final Endpoints endpoints;
    private final Inventory inventory;
    private final Census census;
    private final BiConsumer<String, List<Change>> changes;
    private final Executor threads;
    private final Clock clock;

    /**
     * @param changes hears what changed at an endpoint
     * @param threads take up what was read
     */
    public Visits(
            PhysicalResourceDriver driver,
            Endpoints endpoints,
            Inventory inventory,
            Census census,
            BiConsumer<String, List<Change>> changes,
            Executor threads,
            Clock clock) {
        this.driver = driver;
        this.endpoints = endpoints;
        this.inventory = inventory;
        this.census = census;
        this.changes = changes;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * Reads what one tier is about. Never fails; what went wrong is told by the endpoint and the contact with it.
     *
     * @return whether a server is missed now, or is there again, so that the whole inventory is to be read
     */
    CompletionStage<Boolean> visit(Endpoint endpoint, Tier tier) {
        CompletionStage<Boolean> reading =
                switch (tier) {
                    case STATE -> states(endpoint, StateScope.SYSTEMS, call(tier.priority(), STATES_LIMIT));
                    case HEALTH -> states(endpoint, StateScope.COMPONENTS, call(tier.priority(), COMPONENTS_LIMIT));
                    case INVENTORY -> whole(endpoint, tier).thenApply(nothing -> false);
                };
        return reading.exceptionally(failure -> {
            failed(endpoint, failure);
            return false;
        });
    }

    private CompletionStage<Void> whole(Endpoint endpoint, Tier tier) {
        return endpoint.stage() == Endpoint.Stage.MANAGED
                ? inventory(endpoint, InventoryScope.FULL, call(tier.priority(), INVENTORY_LIMIT))
                : enrol(endpoint);
    }

    /** Reads the inventory for somebody who waits; fails as the driver does. */
    public CompletionStage<Void> refresh(Endpoint endpoint, InventoryScope scope, Duration limit) {
        return inventory(endpoint, scope, call(ReadPriority.INTERACTIVE, limit)).whenComplete((nothing, failure) -> {
            if (failure != null) {
                failed(endpoint, failure);
            }
        });
    }

    /** Enrols an endpoint for somebody who waits; fails as the driver does. */
    CompletionStage<Void> enrolNow(Endpoint endpoint) {
        return enrol(endpoint).whenComplete((nothing, failure) -> {
            if (failure != null) {
                failed(endpoint, failure);
            }
        });
    }

    private CompletionStage<Boolean> states(Endpoint endpoint, StateScope scope, ReadCall call) {
        return begun(() -> driver.readStates(endpoint.access(), scope, call))
                .thenApplyAsync(reading -> takeUp(endpoint, reading), threads);
    }

    private boolean takeUp(Endpoint endpoint, StateReading reading) {
        endpoints.answered(endpoint.endpointId(), reading.deviations(), clock.instant());
        return inventory.seen(reading);
    }

    /** Who is there is looked at before anything of it is believed, in what was read: a BMC is not asked twice. */
    private CompletionStage<Void> enrol(Endpoint endpoint) {
        ReadCall call = call(ReadPriority.INVENTORY, INVENTORY_LIMIT);
        return begun(() -> driver.readInventory(endpoint.access(), InventoryScope.FULL, call))
                .thenAcceptAsync(
                        reading -> {
                            requireServers(endpoint, reading);
                            expected(endpoint, reading);
                            takeUp(endpoint, reading);
                        },
                        threads);
    }

    /** Not to have been able to read any is another thing than to have none, as a switch. */
    private static void requireServers(Endpoint endpoint, InventoryReading reading) {
        boolean any = reading.resources().stream().anyMatch(read -> read.resourceKind() == ResourceKind.COMPUTE_SERVER);
        if (!any) {
            reading.unread().stream()
                    .filter(gap -> gap.resourceKinds().get(0) == ResourceKind.COMPUTE_SERVER)
                    .findFirst()
                    .ifPresent(gap -> {
                        throw new InfrastructureException(
                                gap.code(),
                                "no server could be read at " + endpoint.address() + ": " + gap.reason()
                                        + "; see to the service, and approve the endpoint again");
                    });
        }
    }

    private static void expected(Endpoint endpoint, InventoryReading reading) {
        Optional<String> expected = endpoint.expectedSerial().flatMap(Placeholders::serial);
        List<String> seen = reading.resources().stream()
                .filter(read -> EXPECTED.contains(read.resourceKind()))
                .flatMap(read -> read.evidence().serialNumber().flatMap(Placeholders::serial).stream())
                .toList();
        if (expected.isPresent() && !seen.contains(expected.get())) {
            throw new InfrastructureException(
                    ErrorCode.CONFLICT,
                    "serial number " + expected.get() + " is expected at " + endpoint.address() + ", but " + seen
                            + " is there; correct the one or the other");
        }
    }

    private CompletionStage<Void> inventory(Endpoint endpoint, InventoryScope scope, ReadCall call) {
        return begun(() -> driver.readInventory(endpoint.access(), scope, call))
                .thenAcceptAsync(reading -> takeUp(endpoint, reading), threads);
    }

    private void takeUp(Endpoint endpoint, InventoryReading reading) {
        String id = endpoint.endpointId();
        if (endpoints.find(id).filter(Endpoint::active).isEmpty()) {
            return; // it was removed or detached while it was read
        }
        endpoints.answered(id, reading.deviations(), clock.instant());
        Census.Outcome outcome = census.take(reading, endpoint.place(), this::live);
        inventory.described(reading);
        if (outcome.undecided().isEmpty()) {
            Optional<String> key = reading.service().tls().map(TlsDescription::spkiSha256);
            endpoints.change(id, present -> {
                Endpoint trusted = key.map(present::pinned).orElse(present);
                return present.active() ? trusted.at(Endpoint.Stage.MANAGED, Optional.empty()) : present;
            });
        } else {
            String problem = String.join("; ", outcome.undecided());
            endpoints.change(
                    id,
                    present -> present.active() ? present.at(Endpoint.Stage.ENROLLING, Optional.of(problem)) : present);
            LOG.warn("Endpoint {}: a human must decide who is there: {}", id, problem);
        }
        if (!outcome.changes().isEmpty()) {
            changes.accept(id, outcome.changes());
        }
    }

    private boolean live(String assetId) {
        return inventory
                .assets()
                .value(assetId)
                .map(Asset::endpointId)
                .filter(at -> endpoints.contact(at).live())
                .isPresent();
    }

    private void failed(Endpoint endpoint, Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        String id = endpoint.endpointId();
        if (!(cause instanceof InfrastructureException failure)) {
            LOG.error("What endpoint {} told could not be taken up", id, cause);
            return;
        }
        if (failure.code() != ErrorCode.CONFLICT) {
            endpoints.failed(id, failure, clock.instant());
        }
        if (endpoint.stage() != Endpoint.Stage.MANAGED) {
            endpoints.change(
                    id,
                    present -> present.stage() == Endpoint.Stage.ENROLLING
                                    || present.stage() == Endpoint.Stage.ENROLL_FAILED
                            ? present.at(Endpoint.Stage.ENROLL_FAILED, Optional.of(failure.getMessage()))
                            : present);
        }
    }

    private ReadCall call(ReadPriority priority, Duration limit) {
        Instant deadline = clock.instant().plus(limit);
        return new ReadCall(priority, deadline, UUID.randomUUID().toString());
    }

    /** A driver that throws where it should have failed is no reason to stop. */
    private static <T> CompletionStage<T> begun(Reading<T> reading) {
        try {
            return reading.begin();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        CompletionStage<T> begin();
    }
}
