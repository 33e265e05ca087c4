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

/** The operations of one VIM as they run. */
@Path("/vim/v1/vims/{vimId}/operations")
@Produces(MediaType.APPLICATION_JSON)
public final class VimOperations {
    private static final String VIM = "vimId";

    private final RunningOperations operations;

    public VimOperations(Operations operations) {
        this.operations = new RunningOperations(operations);
    }

    @GET
    @Serves(value = Operations.class, operation = "queryOperations")
    public CompletionStage<Response> query(@PathParam(VIM) String vimId, @Context Exchange exchange) {
        return operations.query(vimId, exchange);
    }

    @GET
    @Path("{operationId}")
    @Serves(value = Operations.class, operation = "queryOperations", as = "queryOperationsById")
    public CompletionStage<Response> get(
            @PathParam(VIM) String vimId,
            @PathParam(RunningOperations.ID) String operationId,
            @Context Exchange exchange) {
        return operations.get(vimId, operationId, exchange);
    }

    @POST
    @Path("{operationId}/cancel")
    @Serves(value = Operations.class, operation = "cancelOperation")
    public CompletionStage<Response> cancel(
            @PathParam(VIM) String vimId,
            @PathParam(RunningOperations.ID) String operationId,
            @Context Exchange exchange) {
        return operations.cancel(vimId, operationId, exchange);
    }
}
