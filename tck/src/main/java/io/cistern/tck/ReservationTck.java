// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.pim.HealthState;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.Reservation;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.lifecycle.AffinityCriterion;
import io.cistern.pim.lifecycle.AffinityStrength;
import io.cistern.pim.lifecycle.AffinityType;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ReservePhysicalResourceResponse;
import io.cistern.pim.topology.FailureDomainKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which servers are chosen, and for whom they are held (IFA 053 clause 7.3). */
abstract class ReservationTck extends PhysicalTck<PhysicalResourceProvisioningAndLifecycleManagement> {
    static final String RESERVE = "reservePhysicalResource";
    static final String RELEASE = "releaseReservation";

    ReservationTck() {
        super(PhysicalResourceProvisioningAndLifecycleManagement.class);
    }

    private void needsReservations() {
        needs(RESERVE);
        needs(RELEASE);
    }

    private void release(String reservationId) {
        done(use()::releaseReservation, new ReleaseReservationRequest(reservationId));
    }

    @Test
    void clause7_3_reserve_holdsTheServersThatAreNamed() {
        needsReservations();
        List<PhysicalResource> two = freeServers().subList(0, 2);
        Instant before = Instant.now();

        Reservation held = reserve(exactly(two.get(0), two.get(1)));

        assertThat(held.resourceIds())
                .containsExactlyInAnyOrder(
                        two.get(0).physicalResourceId(), two.get(1).physicalResourceId());
        assertThat(held.reservedUntil()).isAfter(before);
        assertThat(held.purpose()).contains(name("reservation"));
        assertThat(two).allSatisfy(server -> {
            PhysicalResource shown = shown(server.physicalResourceId());
            assertThat(shown.reservation()).contains(held);
            assertThat(shown.states().lifecycleState()).contains(LifecycleState.RESERVED);
            assertThat(shown.version()).isGreaterThan(server.version());
        });
    }

    @Test
    void clause7_3_reserve_holdsAsManyAsAreAskedFor() {
        needsReservations();

        assertThat(reserve(anyServer().count(Optional.of(2L)).build()).resourceIds())
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(reserve(anyServer().build()).resourceIds()).hasSize(1);
    }

    @Test
    void clause7_3_reserve_obeysTheCriteria() {
        needsReservations();
        PhysicalResource wanted = freeServer();

        Reservation held = reserve(anyServer()
                .resourceTypeIds(List.of(wanted.resourceTypeId()))
                .models(wanted.hardware().model().stream().toList())
                .resourcePoolIds(List.of(wanted.resourcePoolId()))
                .build());

        PhysicalResource chosen = shown(held.resourceIds().get(0));
        assertThat(chosen.resourceTypeId()).isEqualTo(wanted.resourceTypeId());
        assertThat(chosen.hardware().model()).isEqualTo(wanted.hardware().model());
    }

    @Test
    void clause7_3_reserve_neverHoldsAServerTwice() {
        needsReservations();
        int free = freeServers().size();

        List<CompletionStage<ReservePhysicalResourceResponse>> answers = Stream.generate(
                        () -> use().reservePhysicalResource(
                                        subject().consumer().call(),
                                        reservation(anyServer().build())))
                .limit(free + 2L)
                .toList();

        List<String> held = new ArrayList<>();
        for (CompletionStage<ReservePhysicalResourceResponse> answer : answers) {
            try {
                Reservation reservation = Outcome.of(answer).reservation();
                removeLater(use()::releaseReservation, new ReleaseReservationRequest(reservation.reservationId()));
                held.addAll(reservation.resourceIds());
            } catch (InfrastructureException refused) {
                assertThat(refused.code()).as(refused.getMessage()).isEqualTo(ErrorCode.NO_CAPACITY);
            }
        }
        assertThat(held).hasSize(free).doesNotHaveDuplicates();
    }

    @Test
    void clause7_3_reserve_keepsMembersApart_whenTheyMustBe() {
        needsReservations();
        int free = freeServers().size();

        InfrastructureException refused = assertRefused(
                ErrorCode.NO_CAPACITY,
                use()::reservePhysicalResource,
                reservation(anyServer()
                        .count(Optional.of((long) free))
                        .affinity(List.of(new AffinityCriterion(
                                AffinityType.ANTI_AFFINITY, FailureDomainKind.SITE, List.of(), AffinityStrength.HARD)))
                        .build()));

        assertThat(refused).hasMessageContaining("SITE");
    }

    @Test
    void clause7_3_reserve_saysWhichCriterionRejects_whenNothingMatches() {
        needsReservations();

        InfrastructureException refused = assertRefused(
                ErrorCode.NO_MATCHING_RESOURCE,
                use()::reservePhysicalResource,
                reservation(anyServer().minCores(Optional.of(1_000_000L)).build()));

        assertThat(refused).hasMessageContaining("minCores");
    }

    @Test
    void clause7_3_reserve_failsWithNoCapacity_whenEverythingIsHeld() {
        needsReservations();
        PhysicalResource wanted = freeServer();
        reserve(exactly(wanted));

        assertRefused(ErrorCode.NO_CAPACITY, use()::reservePhysicalResource, reservation(exactly(wanted)));
    }

    @Test
    void clause7_3_reserve_namesTheReference_whenThereIsNoSuchServer() {
        needsReservations();

        assertInvalid(
                "selection.resourceIds",
                use()::reservePhysicalResource,
                reservation(anyServer().resourceIds(List.of(NOTHING)).build()));
    }

    @Test
    void clause7_3_reserve_failsWithInvalidArgument_whenItIsTooLong() {
        needsReservations();

        assertInvalid(
                "duration",
                use()::reservePhysicalResource,
                new ReservePhysicalResourceRequest(anyServer().build(), Duration.ofDays(8), Optional.empty()));
        assertInvalid(
                "selection.healthMinimum",
                use()::reservePhysicalResource,
                reservation(anyServer()
                        .healthMinimum(Optional.of(HealthState.CRITICAL))
                        .build()));
    }

    @Test
    void clause7_3_reserve_holdsOnce_whereverItIsBrokenOff() {
        needsReservations();
        assertDoneOnce_whereverBrokenOff((interrupted, call) -> {
            Reservation held = reserved(interrupted, call);
            assertThat(shown(held.resourceIds().get(0)).reservation()).contains(held);
            release(held.reservationId());
        });
    }

    private Reservation reserved(PhysicalResourceProvisioningAndLifecycleManagement by, CallContext call) {
        return Outcome.of(
                        by.reservePhysicalResource(call, reservation(anyServer().build())))
                .reservation();
    }

    @Test
    void clause7_3_reserve_holdsNothing_whereverItIsCancelled() {
        needsReservations();
        assertUndone_whereverCancelled(
                (cancelled, call) -> cancelled.reservePhysicalResource(
                        call, reservation(anyServer().build())),
                held -> release(held.reservation().reservationId()));
    }

    @Test
    void clause7_3_release_freesTheServers() {
        needsReservations();
        PhysicalResource server = freeServer();
        Reservation held = reserve(exactly(server));

        release(held.reservationId());

        PhysicalResource free = shown(server.physicalResourceId());
        assertThat(free.reservation()).isEmpty();
        assertThat(free.states().lifecycleState()).contains(LifecycleState.AVAILABLE);
        assertRefused(
                ErrorCode.NOT_FOUND, use()::releaseReservation, new ReleaseReservationRequest(held.reservationId()));
        assertThat(reserve(exactly(free)).resourceIds()).containsExactly(server.physicalResourceId());
    }

    @Test
    void clause7_3_release_isDoneOnce_whereverItIsBrokenOff() {
        needsReservations();
        PhysicalResource server = freeServer();
        assertDoneOnce_whereverBrokenOff((interrupted, call) -> {
            Reservation held = reserve(exactly(server));
            Outcome.of(interrupted.releaseReservation(call, new ReleaseReservationRequest(held.reservationId())));
            assertThat(shown(server.physicalResourceId()).reservation()).isEmpty();
        });
    }

    @Test
    void clause7_3_release_failsWithNotFound_forAnotherTenant() {
        needsReservations();
        Access stranger = stranger();
        Reservation held = reserve(anyServer().build());

        assertHidden(
                stranger,
                stranger.to(PhysicalResourceProvisioningAndLifecycleManagement.class)::releaseReservation,
                new ReleaseReservationRequest(held.reservationId()));
        assertThat(shown(held.resourceIds().get(0)).reservation()).contains(held);
    }
}
