// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;

/**
 * Input of Release Reservation.
 *
 * @param reservationId 1; the reservation
 */
public record ReleaseReservationRequest(String reservationId) implements Request {

    public ReleaseReservationRequest {
        Attributes.required(reservationId, "reservationId");
    }

    @Override
    public void validate() {
        Constraints.identifier("reservationId", reservationId);
    }
}
