// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
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

/** Virtualised Compute Flavour Management (IFA 005 clause 7.3.5). */
@Path("/vim/v1/vims/{vimId}/compute-flavours")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ComputeFlavours {
    private static final String ID = "computeFlavourId";

    private final Infrastructures infrastructures;

    public ComputeFlavours(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    private VirtualisedComputeFlavourManagement flavours(String vimId) {
        return infrastructures.vim(VirtualisedComputeFlavourManagement.class, vimId);
    }

    @POST
    @Serves(value = VirtualisedComputeFlavourManagement.class, operation = "createComputeFlavour")
    public CompletionStage<Response> create(
            @PathParam("vimId") String vimId, InputStream body, @Context Exchange exchange) throws IOException {
        CreateComputeFlavourRequest request = exchange.body(body, CreateComputeFlavourRequest.class);
        return exchange.mutation(
                vimId,
                call -> flavours(vimId).createComputeFlavour(call, request),
                done -> exchange.created(done, Elements.path(done.flavourId())));
    }

    @GET
    @Serves(value = VirtualisedComputeFlavourManagement.class, operation = "queryComputeFlavour")
    public CompletionStage<Response> query(@PathParam("vimId") String vimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        QueryComputeFlavourRequest request =
                new QueryComputeFlavourRequest(parameters.filter(), parameters.selector(), parameters.page());
        return flavours(vimId)
                .queryComputeFlavour(exchange.call(), request)
                .thenApply(found -> exchange.page(found.flavours(), found.nextPageToken()));
    }

    @GET
    @Path("{computeFlavourId}")
    @Serves(
            value = VirtualisedComputeFlavourManagement.class,
            operation = "queryComputeFlavour",
            as = "queryComputeFlavourById")
    public CompletionStage<Response> get(
            @PathParam("vimId") String vimId, @PathParam(ID) String flavourId, @Context Exchange exchange) {
        exchange.parameters().only(QueryParameters.ELEMENT);
        Filter one = Filter.where(FilterOperator.EQ, "flavourId", flavourId);
        return flavours(vimId)
                .queryComputeFlavour(
                        exchange.call(), new QueryComputeFlavourRequest(Optional.of(one), Optional.empty(), Page.FIRST))
                .thenApply(found -> exchange.element(Elements.only(found.flavours(), ID)));
    }

    @DELETE
    @Path("{computeFlavourId}")
    @Serves(value = VirtualisedComputeFlavourManagement.class, operation = "deleteComputeFlavour")
    public CompletionStage<Response> delete(
            @PathParam("vimId") String vimId, @PathParam(ID) String flavourId, @Context Exchange exchange) {
        DeleteComputeFlavourRequest request = new DeleteComputeFlavourRequest(flavourId);
        return exchange.mutation(vimId, call -> flavours(vimId).deleteComputeFlavour(call, request), exchange::ok);
    }
}
