// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.backend.StateCollection;
import io.cistern.pim.AdministrativeState;
import io.cistern.pim.Allocation;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.Maintenance;
import io.cistern.pim.Reservation;
import io.cistern.pim.internal.store.Kept;
import io.cistern.pim.inventory.Location;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Whose a resource is and what is done with it: what consumers and operators say, never what was read.
 *
 * @param resourcePoolId the pool it belongs to
 * @param lifecycleState where it stands in its life; servers only
 * @param administrativeState whether it may be used
 * @param maintenance absent: it is not worked on
 * @param ownerTenantId the tenant that owns it
 * @param reservation for whom it is held
 * @param allocation who uses it
 * @param location where an operator says it is
 * @param assetTag what an operator calls it
 * @param labels what an operator attached
 * @param lastUsed when it was last given back
 */
public record Custody(
        String resourcePoolId,
        Optional<LifecycleState> lifecycleState,
        AdministrativeState administrativeState,
        Optional<Maintenance> maintenance,
        Optional<String> ownerTenantId,
        Optional<Reservation> reservation,
        Optional<Allocation> allocation,
        Optional<Location> location,
        Optional<String> assetTag,
        Map<String, String> labels,
        Optional<Instant> lastUsed) {

    public static final StateCollection<Custody> COLLECTION = new StateCollection<>("custody", Custody.class);

    public Custody {
        labels = Kept.map(labels);
    }

    /** That of a resource which was just found. */
    static Custody first(String pool, Optional<LifecycleState> state, Optional<Location> location) {
        return new Custody(
                pool,
                state,
                AdministrativeState.UNLOCKED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                location,
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    /** Whether nobody has or needs the server: it can be held for somebody. */
    public boolean isFree() {
        return lifecycleState.filter(LifecycleState.AVAILABLE::equals).isPresent()
                && administrativeState == AdministrativeState.UNLOCKED
                && allocation.isEmpty()
                && maintenance.isEmpty();
    }

    /** Whether somebody uses it, or holds it at a time. */
    public boolean isTaken(Instant now) {
        return allocation.isPresent()
                || reservation.filter(held -> held.reservedUntil().isAfter(now)).isPresent();
    }

    /** Whether nobody uses or holds it, and nothing is being done with it. */
    boolean isUnused() {
        return allocation.isEmpty()
                && reservation.isEmpty()
                && lifecycleState
                        .filter(state -> state != LifecycleState.AVAILABLE)
                        .isEmpty();
    }

    /** In another state of its life. */
    public Custody in(LifecycleState state) {
        return new Custody(
                resourcePoolId,
                Optional.of(state),
                administrativeState,
                maintenance,
                ownerTenantId,
                reservation,
                allocation,
                location,
                assetTag,
                labels,
                lastUsed);
    }

    /** Held for a tenant. */
    public Custody reserved(Reservation held) {
        return new Custody(
                resourcePoolId,
                Optional.of(LifecycleState.RESERVED),
                administrativeState,
                maintenance,
                ownerTenantId,
                Optional.of(held),
                allocation,
                location,
                assetTag,
                labels,
                lastUsed);
    }

    /** Held for nobody any more. */
    public Custody released(LifecycleState state, Instant now) {
        return new Custody(
                resourcePoolId,
                Optional.of(state),
                administrativeState,
                maintenance,
                ownerTenantId,
                Optional.empty(),
                allocation,
                location,
                assetTag,
                labels,
                Optional.of(now));
    }

    /** Used by a consumer. */
    public Custody allocated(Allocation use) {
        return new Custody(
                resourcePoolId,
                lifecycleState,
                administrativeState,
                maintenance,
                ownerTenantId,
                reservation,
                Optional.of(use),
                location,
                assetTag,
                labels,
                lastUsed);
    }

    /** Used by nobody any more. */
    public Custody deallocated(Instant now) {
        return new Custody(
                resourcePoolId,
                lifecycleState,
                administrativeState,
                maintenance,
                ownerTenantId,
                reservation,
                Optional.empty(),
                location,
                assetTag,
                labels,
                Optional.of(now));
    }

    /** Worked on, or no longer. */
    public Custody inMaintenance(Optional<Maintenance> work) {
        return new Custody(
                resourcePoolId,
                lifecycleState,
                administrativeState,
                work,
                ownerTenantId,
                reservation,
                allocation,
                location,
                assetTag,
                labels,
                lastUsed);
    }

    /** With what an operator says of it. */
    public Custody described(
            String pool, Optional<Location> place, Optional<String> tag, Map<String, String> attached) {
        return new Custody(
                pool,
                lifecycleState,
                administrativeState,
                maintenance,
                ownerTenantId,
                reservation,
                allocation,
                place,
                tag,
                attached,
                lastUsed);
    }
}
