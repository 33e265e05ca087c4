// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.allocation;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.StateCollection;
import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import io.cistern.backend.Visibility;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.Reservation;
import io.cistern.pim.internal.inventory.Custody;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.lifecycle.Lifecycle;
import io.cistern.pim.internal.store.Changes;
import io.cistern.pim.internal.store.Documents;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Servers that are held for a tenant until a time. Choosing and holding are one step: a server is held only if it is
 * still as it was when it was chosen, wherever else servers are chosen at the same time.
 */
public final class Reservations {

    public static final StateCollection<Reservation> COLLECTION =
            new StateCollection<>("reservations", Reservation.class);

    private static final Logger LOG = LoggerFactory.getLogger(Reservations.class);
    private static final int ATTEMPTS = 200;

    private final StateStore store;
    private final Inventory inventory;
    private final Documents<Reservation> reservations;
    private final Clock clock;

    public Reservations(StateStore store, Inventory inventory, Clock clock) {
        this.store = store;
        this.inventory = inventory;
        this.reservations = new Documents<>(store, COLLECTION);
        this.clock = clock;
    }

    /** Reads what is kept. */
    public void load() {
        reservations.load();
    }

    /**
     * Chooses servers. Nothing is told to be taken before it was looked at in the store.
     *
     * @param choice chooses servers, from what is known at the time
     */
    public List<String> choose(Supplier<List<String>> choice) {
        try {
            return choice.get();
        } catch (InfrastructureException e) {
            boolean taken = e.code() == ErrorCode.NO_CAPACITY || e.code() == ErrorCode.NO_MATCHING_RESOURCE;
            if (!taken) {
                throw e;
            }
            inventory.custody().load();
            return choice.get();
        }
    }

    /**
     * Holds servers.
     *
     * @param id the id of the reservation; one that is there already is the answer
     * @param choice chooses servers, each time anew
     */
    public Reservation reserve(
            String id, String tenantId, Instant until, Optional<String> purpose, Supplier<List<String>> choice) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<StoredState<Reservation>> made = reservations.reload(id);
            if (made.isPresent()) {
                return made.get().value();
            }
            List<String> chosen = choice.get();
            Optional<Reservation> held = hold(id, tenantId, until, purpose, chosen);
            if (held.isPresent()) {
                return held.get();
            }
            chosen.forEach(inventory.custody()::reload);
        }
        throw Refusals.busy("reservation " + id);
    }

    private Optional<Reservation> hold(
            String id, String tenantId, Instant until, Optional<String> purpose, List<String> chosen) {
        Reservation reservation = Reservation.builder()
                .reservationId(id)
                .tenantId(tenantId)
                .resourceIds(chosen)
                .reservedUntil(until)
                .purpose(purpose)
                .version(1)
                .build();
        Changes changes = new Changes().create(reservations, id, reservation);
        for (String resourceId : chosen) {
            Optional<StoredState<Custody>> custody = inventory.custody().find(resourceId);
            // it may have been taken since it was chosen
            if (custody.filter(held -> held.value().isFree()).isEmpty()) {
                return Optional.empty();
            }
            Lifecycle.next(resourceId, state(custody.get().value()), LifecycleState.RESERVED);
            changes.replace(
                    inventory.custody(), custody.get(), custody.get().value().reserved(reservation));
        }
        return changes.write(store).isPresent() ? Optional.of(reservation) : Optional.empty();
    }

    private static LifecycleState state(Custody custody) {
        return custody.lifecycleState().orElse(LifecycleState.DISCOVERED);
    }

    /** A reservation as it is in the store. */
    public Optional<Reservation> find(String id) {
        return reservations.reload(id).map(StoredState::value);
    }

    /** All that are known. */
    public Stream<Reservation> all() {
        return reservations.all().stream().map(StoredState::value);
    }

    /**
     * Checks that a reservation can be released.
     *
     * @throws InfrastructureException NOT_FOUND; CONFLICT: one of its servers is being provisioned
     */
    public void require(String id, Visibility visibility) {
        Reservation reservation = find(id).filter(found -> visibility.sees(found.tenantId()))
                .orElseThrow(() -> Refusals.notFound("reservationId", id));
        reservation.resourceIds().forEach(inventory.custody()::reload);
        List<String> inUse = reservation.resourceIds().stream()
                .filter(resourceId -> inventory
                        .custody()
                        .value(resourceId)
                        .filter(custody -> holds(custody, id))
                        .filter(custody -> state(custody) != LifecycleState.RESERVED)
                        .isPresent())
                .toList();
        if (!inUse.isEmpty()) {
            throw Refusals.conflict(id, "has servers that are being provisioned: " + inUse, "deprovision them");
        }
    }

    /** Gives servers back; a reservation that is no more holds none. */
    public void forget(String id) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<StoredState<Reservation>> reservation = reservations.reload(id);
            if (reservation.isEmpty()) {
                return;
            }
            reservation.get().value().resourceIds().forEach(inventory.custody()::reload);
            if (free(reservation.get()).isPresent()) {
                return;
            }
        }
        throw Refusals.busy("reservation " + id);
    }

    /** Gives back what was held for long enough. */
    public void expire() {
        Instant now = clock.instant();
        for (StoredState<Reservation> reservation : List.copyOf(reservations.all())) {
            if (!reservation.value().reservedUntil().isAfter(now)) {
                expire(reservation);
            }
        }
    }

    private void expire(StoredState<Reservation> reservation) {
        if (free(reservation).isPresent()) {
            LOG.info("Reservation {} has expired", reservation.key());
        } else {
            reservations.reload(reservation.key());
            reservation.value().resourceIds().forEach(inventory.custody()::reload);
        }
    }

    private OptionalLong free(StoredState<Reservation> reservation) {
        Instant now = clock.instant();
        Changes changes = new Changes().remove(reservations, reservation);
        for (StoredState<Custody> custody : held(reservation)) {
            LifecycleState state = state(custody.value());
            LifecycleState next = state == LifecycleState.RESERVED
                    ? Lifecycle.next(custody.key(), state, LifecycleState.AVAILABLE)
                    : state;
            changes.replace(inventory.custody(), custody, custody.value().released(next, now));
        }
        return changes.write(store);
    }

    private List<StoredState<Custody>> held(StoredState<Reservation> reservation) {
        List<StoredState<Custody>> held = new ArrayList<>();
        for (String resourceId : reservation.value().resourceIds()) {
            inventory
                    .custody()
                    .find(resourceId)
                    .filter(custody -> holds(custody.value(), reservation.key()))
                    .ifPresent(held::add);
        }
        return held;
    }

    private static boolean holds(Custody custody, String reservationId) {
        return custody.reservation()
                .filter(reservation -> reservation.reservationId().equals(reservationId))
                .isPresent();
    }
}
