// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.pim.Allocation;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.Reservation;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.allocation.Allocations;
import io.cistern.pim.internal.allocation.MaintenanceMode;
import io.cistern.pim.internal.allocation.Reservations;
import io.cistern.pim.internal.inventory.Catalogue;
import io.cistern.pim.internal.inventory.Listings;
import io.cistern.pim.internal.selection.Selection;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.lifecycle.AllocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.AllocatePhysicalResourceResponse;
import io.cistern.pim.lifecycle.DeallocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.DeallocatePhysicalResourceResponse;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.QueryAllocationRequest;
import io.cistern.pim.lifecycle.QueryAllocationResponse;
import io.cistern.pim.lifecycle.QueryProvisionedPhysicalResourceRequest;
import io.cistern.pim.lifecycle.QueryProvisionedPhysicalResourceResponse;
import io.cistern.pim.lifecycle.QueryReservationRequest;
import io.cistern.pim.lifecycle.QueryReservationResponse;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.pim.lifecycle.ReleaseReservationResponse;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ReservePhysicalResourceResponse;
import io.cistern.pim.lifecycle.SetMaintenanceModeRequest;
import io.cistern.pim.lifecycle.SetMaintenanceModeResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/**
 * Physical Resource Provisioning and Lifecycle Management, as far as it is about who holds and uses what. Each mutation
 * is one step of its journal: a repetition finds what the first time made.
 */
final class LifecycleService implements PhysicalResourceProvisioningAndLifecycleManagement {

    /** States of servers that somebody uses, whether or not it is noted for what. */
    private static final Set<LifecycleState> PROVISIONED = EnumSet.of(
            LifecycleState.PROVISIONING,
            LifecycleState.PROVISION_FAILED,
            LifecycleState.PROVISIONED,
            LifecycleState.UPDATING,
            LifecycleState.UPDATE_FAILED,
            LifecycleState.DEPROVISIONING,
            LifecycleState.DEPROVISION_FAILED,
            LifecycleState.EXTERNALLY_PROVISIONED);

    /** How long a reservation waits after a start for servers that are being asked, as a call waits for a backend. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Answering answering;
    private final BooleanSupplier awaited;
    private final Selection selection;
    private final Reservations reservations;
    private final Allocations allocations;
    private final MaintenanceMode maintenance;
    private final Catalogue catalogue;
    private final Clock clock;

    /** @param awaited whether any endpoint is going to be asked for the first time since the start */
    LifecycleService(
            Answering answering,
            BooleanSupplier awaited,
            Selection selection,
            Reservations reservations,
            Allocations allocations,
            MaintenanceMode maintenance,
            Catalogue catalogue,
            Clock clock) {
        this.answering = answering;
        this.awaited = awaited;
        this.selection = selection;
        this.reservations = reservations;
        this.allocations = allocations;
        this.maintenance = maintenance;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public CompletionStage<ReservePhysicalResourceResponse> reservePhysicalResource(
            CallContext call, ReservePhysicalResourceRequest request) {
        return answering
                .until(call, clock.instant().plus(PATIENCE), asked -> isDecided(asked, request))
                .thenCompose(decided -> answering.answer(call, asked -> reserve(asked, request)));
    }

    /** Whether the choice hangs on no server that is going to be asked for the first time since the start. */
    private boolean isDecided(Answering.Asked asked, ReservePhysicalResourceRequest request) {
        if (!awaited.getAsBoolean() || reservations.find(reservationId(asked)).isPresent()) {
            return true;
        }
        try {
            select(asked, request);
            return true;
        } catch (InfrastructureException e) {
            return e.code() != ErrorCode.UNAVAILABLE;
        }
    }

    private List<String> select(Answering.Asked asked, ReservePhysicalResourceRequest request) {
        return reservations.choose(() -> selection.select(request.selection(), asked.sight()));
    }

    /** The first choice is made before anything is recorded: where there is none, the call leaves no trace. */
    private ReservePhysicalResourceResponse reserve(Answering.Asked asked, ReservePhysicalResourceRequest request) {
        String id = reservationId(asked);
        Journal journal = asked.context().journal();
        Queue<List<String>> first = new ArrayDeque<>(1);
        journal.check(() -> first.add(select(asked, request)));
        Instant until = Instant.parse(journal.remember(
                "until", () -> clock.instant().plus(request.duration()).toString()));
        journal.step(
                "reserve",
                () -> reservations.find(id).stream().map(LifecycleService::made).toList(),
                () -> made(reservations.reserve(
                        id,
                        asked.tenant(),
                        until,
                        request.purpose(),
                        () -> first.isEmpty() ? select(asked, request) : first.remove())),
                reservations::forget);
        return new ReservePhysicalResourceResponse(reservations.find(id).orElseThrow());
    }

    private static String reservationId(Answering.Asked asked) {
        return "reservation-" + asked.context().operationId();
    }

    private static StepResult made(Reservation reservation) {
        return new StepResult(reservation.reservationId(), Optional.empty());
    }

    @Override
    public CompletionStage<ReleaseReservationResponse> releaseReservation(
            CallContext call, ReleaseReservationRequest request) {
        return answering.answer(call, asked -> {
            String id = request.reservationId();
            Journal journal = asked.context().journal();
            journal.check(() -> reservations.require(id, asked.context().visibility()));
            journal.perform("release", id, () -> {
                reservations.forget(id);
                return Optional.empty();
            });
            return new ReleaseReservationResponse(id);
        });
    }

    @Override
    public CompletionStage<AllocatePhysicalResourceResponse> allocatePhysicalResource(
            CallContext call, AllocatePhysicalResourceRequest request) {
        return answering.answer(
                call,
                asked -> new AllocatePhysicalResourceResponse(allocations.allocate(
                        request.resourceIds(),
                        request.consumerRef(),
                        asked.tenant(),
                        request.expectedVersion(),
                        asked.sight())));
    }

    @Override
    public CompletionStage<DeallocatePhysicalResourceResponse> deallocatePhysicalResource(
            CallContext call, DeallocatePhysicalResourceRequest request) {
        return answering.answer(call, asked -> {
            allocations.deallocate(request.resourceIds(), request.consumerRef(), asked.sight());
            return new DeallocatePhysicalResourceResponse(request.resourceIds());
        });
    }

    @Override
    public CompletionStage<SetMaintenanceModeResponse> setMaintenanceMode(
            CallContext call, SetMaintenanceModeRequest request) {
        return answering.answer(
                call,
                asked -> new SetMaintenanceModeResponse(
                        maintenance.set(request, asked.context().consumer().name(), asked.sight())));
    }

    @Override
    public CompletionStage<QueryReservationResponse> queryReservation(
            CallContext call, QueryReservationRequest request) {
        return answering.answer(call, asked -> {
            Listings<Reservation> held = Listings.of(
                    reservations.all().filter(one -> asked.sight().sees(one.tenantId())),
                    Reservation::reservationId,
                    request.filter(),
                    request.page());
            return new QueryReservationResponse(held.elements(), held.next());
        });
    }

    @Override
    public CompletionStage<QueryAllocationResponse> queryAllocation(CallContext call, QueryAllocationRequest request) {
        return answering.answer(call, asked -> {
            Listings<Allocation> used = Listings.of(
                    allocations.all().filter(one -> asked.sight().sees(one.tenantId())),
                    Allocation::resourceId,
                    request.filter(),
                    request.page());
            return new QueryAllocationResponse(used.elements(), used.next());
        });
    }

    /** The servers that somebody uses or holds. */
    @Override
    public CompletionStage<QueryProvisionedPhysicalResourceResponse> queryProvisionedPhysicalResource(
            CallContext call, QueryProvisionedPhysicalResourceRequest request) {
        Filter filter = request.filter().orElse(Filter.ALL);
        return answering.answer(call, asked -> {
            Catalogue.Listing listing = catalogue.list(
                    new Catalogue.Question(
                            server -> isTaken(server) && filter.matches(server),
                            Set.of(ResourceKind.COMPUTE_SERVER),
                            false,
                            asked.administrator()),
                    request.page(),
                    asked.sight());
            return new QueryProvisionedPhysicalResourceResponse(List.copyOf(listing.resources()), listing.next());
        });
    }

    private static boolean isTaken(PhysicalResource server) {
        return server.allocation().isPresent()
                || server.reservation().isPresent()
                || server.states()
                        .lifecycleState()
                        .filter(PROVISIONED::contains)
                        .isPresent();
    }
}
