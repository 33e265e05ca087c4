// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.api.Filter;
import io.cistern.api.FilterExpression;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.api.operation.CancelOperationRequest;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.Operations;
import io.cistern.api.operation.QueryOperationsRequest;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.QueryParameters;
import java.util.List;
import java.util.Optional;
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
    private static final String ID = "operationId";
    private static final String VIM = "infrastructureId";

    private final Operations operations;

    public VimOperations(Operations operations) {
        this.operations = operations;
    }

    @GET
    @Serves(value = Operations.class, operation = "queryOperations")
    public CompletionStage<Response> query(@PathParam("vimId") String vimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        return operations
                .queryOperations(
                        exchange.call(),
                        new QueryOperationsRequest(
                                Optional.of(parameters.filterWith(VIM, vimId)),
                                parameters.selector(),
                                parameters.page()))
                .thenApply(found -> exchange.page(found.operations(), found.nextPageToken()));
    }

    @GET
    @Path("{operationId}")
    @Serves(value = Operations.class, operation = "queryOperations", as = "queryOperationsById")
    public CompletionStage<Response> get(
            @PathParam("vimId") String vimId, @PathParam(ID) String operationId, @Context Exchange exchange) {
        exchange.parameters().only(QueryParameters.ELEMENT);
        return find(vimId, operationId, exchange).thenApply(exchange::element);
    }

    private CompletionStage<OperationOccurrence> find(String vimId, String operationId, Exchange exchange) {
        Filter one = new Filter(List.of(
                new FilterExpression(FilterOperator.EQ, List.of(VIM), List.of(vimId)),
                new FilterExpression(FilterOperator.EQ, List.of(ID), List.of(operationId))));
        return operations
                .queryOperations(
                        exchange.call(), new QueryOperationsRequest(Optional.of(one), Optional.empty(), Page.FIRST))
                .thenApply(found -> Elements.only(found.operations(), ID));
    }

    @POST
    @Path("{operationId}/cancel")
    @Serves(value = Operations.class, operation = "cancelOperation")
    public CompletionStage<Response> cancel(
            @PathParam("vimId") String vimId, @PathParam(ID) String operationId, @Context Exchange exchange) {
        return find(vimId, operationId, exchange)
                .thenCompose(found -> exchange.mutation(
                        vimId,
                        call -> operations.cancelOperation(call, new CancelOperationRequest(operationId)),
                        exchange::ok));
    }
}
