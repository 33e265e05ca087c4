// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.api.operation.Operations;
import io.cistern.rest.internal.http.Exchange;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The operations of one PIM as they run. */
@Path("/pim/v1/pims/{pimId}/operations")
@Produces(MediaType.APPLICATION_JSON)
public final class PimOperations {
    private static final String PIM = "pimId";

    private final RunningOperations operations;

    public PimOperations(Operations operations) {
        this.operations = new RunningOperations(operations);
    }

    @GET
    @Serves(value = Operations.class, operation = "queryOperations", as = "queryPimOperations")
    public CompletionStage<Response> query(@PathParam(PIM) String pimId, @Context Exchange exchange) {
        return operations.query(pimId, exchange);
    }

    @GET
    @Path("{operationId}")
    @Serves(value = Operations.class, operation = "queryOperations", as = "queryPimOperationsById")
    public CompletionStage<Response> get(
            @PathParam(PIM) String pimId,
            @PathParam(RunningOperations.ID) String operationId,
            @Context Exchange exchange) {
        return operations.get(pimId, operationId, exchange);
    }

    @POST
    @Path("{operationId}/cancel")
    @Serves(value = Operations.class, operation = "cancelOperation", as = "cancelPimOperation")
    public CompletionStage<Response> cancel(
            @PathParam(PIM) String pimId,
            @PathParam(RunningOperations.ID) String operationId,
            @Context Exchange exchange) {
        return operations.cancel(pimId, operationId, exchange);
    }
}
