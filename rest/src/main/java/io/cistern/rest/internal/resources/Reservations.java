// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.QueryReservationRequest;
import io.cistern.pim.lifecycle.ReleaseReservationRequest;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Physical resources that are held for a tenant (IFA 053 clause 7.3; derived). */
@Path("/pim/v1/pims/{pimId}/reservations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class Reservations {
    private final Infrastructures infrastructures;

    public Reservations(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    private PhysicalResourceProvisioningAndLifecycleManagement lifecycle(String pimId) {
        return infrastructures.pim(PhysicalResourceProvisioningAndLifecycleManagement.class, pimId);
    }

    @GET
    @Serves(value = PhysicalResourceProvisioningAndLifecycleManagement.class, operation = "queryReservation")
    public CompletionStage<Response> query(@PathParam("pimId") String pimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        QueryReservationRequest request = new QueryReservationRequest(parameters.filter(), parameters.page());
        return lifecycle(pimId)
                .queryReservation(exchange.call(), request)
                .thenApply(found -> exchange.page(found.reservations(), found.nextPageToken()));
    }

    @POST
    @Serves(value = PhysicalResourceProvisioningAndLifecycleManagement.class, operation = "reservePhysicalResource")
    public CompletionStage<Response> reserve(
            @PathParam("pimId") String pimId, InputStream body, @Context Exchange exchange) throws IOException {
        ReservePhysicalResourceRequest request = exchange.body(body, ReservePhysicalResourceRequest.class);
        return exchange.mutation(
                pimId,
                call -> lifecycle(pimId).reservePhysicalResource(call, request),
                done -> exchange.created(done, Elements.path(done.reservation().reservationId())));
    }

    @DELETE
    @Path("{reservationId}")
    @Serves(value = PhysicalResourceProvisioningAndLifecycleManagement.class, operation = "releaseReservation")
    public CompletionStage<Response> release(
            @PathParam("pimId") String pimId,
            @PathParam("reservationId") String reservationId,
            @Context Exchange exchange) {
        ReleaseReservationRequest request = new ReleaseReservationRequest(reservationId);
        return exchange.mutation(pimId, call -> lifecycle(pimId).releaseReservation(call, request), exchange::ok);
    }
}
