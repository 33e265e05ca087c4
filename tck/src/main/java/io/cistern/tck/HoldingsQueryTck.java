// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.pim.Allocation;
import io.cistern.pim.ConsumerRef;
import io.cistern.pim.Reservation;
import io.cistern.pim.lifecycle.DeallocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.QueryAllocationRequest;
import io.cistern.pim.lifecycle.QueryReservationRequest;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is held and what is used, asked for as such (an extension of IFA 053 clause 7.3). */
abstract class HoldingsQueryTck extends ReservationTck {
    static final String RESERVATIONS = "queryReservation";
    static final String ALLOCATIONS = "queryAllocation";

    HoldingsQueryTck() {}

    static QueryReservationRequest reservations(Filter filter) {
        return new QueryReservationRequest(Optional.of(filter), Page.FIRST);
    }

    static QueryAllocationRequest allocations(Filter filter) {
        return new QueryAllocationRequest(Optional.of(filter), Page.FIRST);
    }

    private static Filter where(String attribute, String value) {
        return Filter.where(FilterOperator.EQ, attribute, value);
    }

    private static List<Reservation> reservationsSeenBy(Access somebody, Filter filter) {
        return Outcome.of(somebody.to(PhysicalResourceProvisioningAndLifecycleManagement.class)
                        .queryReservation(somebody.call(), reservations(filter)))
                .reservations();
    }

    private static List<Allocation> allocationsSeenBy(Access somebody, Filter filter) {
        return Outcome.of(somebody.to(PhysicalResourceProvisioningAndLifecycleManagement.class)
                        .queryAllocation(somebody.call(), allocations(filter)))
                .allocations();
    }

    @Test
    void clause7_3_queryReservation_showsWhatIsHeld_untilItIsReleased() {
        needs(RESERVATIONS);
        needs(RESERVE);
        Access consumer = subject().consumer();
        Reservation held = reserve(anyServer().build());
        Filter about = where("reservationId", held.reservationId());

        assertThat(reservationsSeenBy(consumer, about)).containsExactly(held);
        assertThat(reservationsSeenBy(consumer, Filter.ALL)).contains(held);
        subject().stranger().ifPresent(stranger -> assertThat(reservationsSeenBy(stranger, about))
                .isEmpty());
        done(use()::releaseReservation, new ReleaseReservationRequest(held.reservationId()));
        assertThat(reservationsSeenBy(consumer, about)).isEmpty();
        assertRefused(ErrorCode.INVALID_ARGUMENT, use()::queryReservation, reservations(where("noSuchAttribute", "x")));
    }

    @Test
    void clause7_3_queryAllocation_showsWhatIsUsed_untilItIsGivenBack() {
        needs(ALLOCATIONS);
        Access consumer = subject().consumer();
        String id = freeServer().physicalResourceId();
        ConsumerRef user = cluster("asked");
        allocate(user, id);
        Filter about = where("resourceId", id);

        assertThat(allocationsSeenBy(consumer, about)).singleElement().satisfies(used -> assertThat(used.consumerRef())
                .isEqualTo(user));
        assertThat(allocationsSeenBy(consumer, where("consumerRef/id", user.id())))
                .extracting(Allocation::resourceId)
                .containsExactly(id);
        subject().stranger().ifPresent(stranger -> assertThat(allocationsSeenBy(stranger, about))
                .isEmpty());
        done(use()::deallocatePhysicalResource, new DeallocatePhysicalResourceRequest(List.of(id), user));
        assertThat(allocationsSeenBy(consumer, about)).isEmpty();
        assertRefused(ErrorCode.INVALID_ARGUMENT, use()::queryAllocation, allocations(where("noSuchAttribute", "x")));
    }
}
