// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.pim.Reservation;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.QueryReservationRequest;
import io.cistern.pim.lifecycle.QueryReservationResponse;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ListCommand;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists what is held for tenants. */
@Service
@Command(scope = "pim", name = "reservations", description = "Lists what is held for tenants")
public final class ReservationsCommand extends ListCommand<Reservation> {

    @Override
    protected Slice<Reservation> page(Optional<Filter> filter, Page page) {
        QueryReservationRequest request = new QueryReservationRequest(filter, page);
        QueryReservationResponse response = ask(
                PhysicalResourceProvisioningAndLifecycleManagement.class,
                (lifecycle, call) -> lifecycle.queryReservation(call, request));
        return new Slice<>(response.reservations(), response.nextPageToken());
    }

    @Override
    protected Columns<Reservation> columns() {
        return new Columns<Reservation>()
                .text("Reservation id", Reservation::reservationId)
                .text("Tenant", Reservation::tenantId)
                .text("Until", held -> held.reservedUntil().toString())
                .text("Resources", held -> String.join(", ", held.resourceIds()))
                .optional("Purpose", Reservation::purpose);
    }
}
