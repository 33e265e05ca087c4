// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Resources that are held for a tenant until a time.
 *
 * @param reservationId 1; identifier
 * @param tenantId 1; the tenant they are held for
 * @param resourceIds 1..N; the resources
 * @param reservedUntil 1; when they are free again
 * @param purpose 0..1; what they are held for
 * @param version 1; grows with each change
 */
@Buildable
public record Reservation(
        String reservationId,
        String tenantId,
        List<String> resourceIds,
        Instant reservedUntil,
        Optional<String> purpose,
        long version) {

    public Reservation {
        Attributes.required(reservationId, "reservationId");
        Attributes.required(tenantId, "tenantId");
        resourceIds = Attributes.nonEmpty(resourceIds, "resourceIds");
        Attributes.required(reservedUntil, "reservedUntil");
        purpose = Attributes.optional(purpose);
    }

    public static ReservationBuilder builder() {
        return ReservationBuilder.builder();
    }
}
