// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Release Reservation.
 *
 * @param reservationId 1; the reservation that ended
 */
public record ReleaseReservationResponse(String reservationId) implements Response {

    public ReleaseReservationResponse {
        Attributes.required(reservationId, "reservationId");
    }
}
