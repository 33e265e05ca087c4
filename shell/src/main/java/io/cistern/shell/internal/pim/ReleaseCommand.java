// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.shell.internal.InfrastructureMutation;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Releases a reservation. */
@Service
@Command(scope = "pim", name = "release", description = "Ends a reservation of physical servers")
public final class ReleaseCommand extends InfrastructureMutation {

    @Argument(name = "reservationId", required = true, description = "The reservation")
    private String reservationId;

    @Override
    protected void run() {
        confirm("Release " + reservationId + "? Others can take its servers.");
        change(
                PhysicalResourceProvisioningAndLifecycleManagement.class,
                (lifecycle, call) -> lifecycle.releaseReservation(call, new ReleaseReservationRequest(reservationId)),
                response -> print(response));
    }
}
