// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import io.cistern.pim.Reservation;

/**
 * Output of Reserve Physical Resource.
 *
 * @param reservation 1; the reservation with the servers that were chosen
 */
public record ReservePhysicalResourceResponse(Reservation reservation) implements Response {

    public ReservePhysicalResourceResponse {
        Attributes.required(reservation, "reservation");
    }
}
