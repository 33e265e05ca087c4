// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.MigrateComputeRequest;
import io.cistern.vim.compute.OperateComputeRequest;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.TerminateComputeRequest;
import io.cistern.vim.compute.UpdateComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Virtualised Compute Resources Management (IFA 052 clause 6.2). */
@Path("/vim/v1/vims/{vimId}/compute-resources")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ComputeResources {
    private static final String ID = "computeId";

    private final Infrastructures infrastructures;

    public ComputeResources(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    private VirtualisedComputeResourcesManagement compute(String vimId) {
        return infrastructures.vim(VirtualisedComputeResourcesManagement.class, vimId);
    }

    @POST
    @Serves(value = VirtualisedComputeResourcesManagement.class, operation = "allocateVirtualisedComputeResource")
    public CompletionStage<Response> allocate(
            @PathParam("vimId") String vimId, InputStream body, @Context Exchange exchange) throws IOException {
        AllocateComputeRequest request = exchange.body(body, AllocateComputeRequest.class);
        return exchange.mutation(
                vimId,
                call -> compute(vimId).allocateVirtualisedComputeResource(call, request),
                done -> exchange.created(done, Elements.path(done.computeData().computeId())));
    }

    @GET
    @Serves(value = VirtualisedComputeResourcesManagement.class, operation = "queryVirtualisedComputeResource")
    public CompletionStage<Response> query(@PathParam("vimId") String vimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        QueryComputeRequest request =
                new QueryComputeRequest(parameters.filter(), parameters.selector(), parameters.page());
        return compute(vimId)
                .queryVirtualisedComputeResource(exchange.call(), request)
                .thenApply(found -> exchange.page(found.queryResult(), found.nextPageToken()));
    }

    @GET
    @Path("{computeId}")
    @Serves(
            value = VirtualisedComputeResourcesManagement.class,
            operation = "queryVirtualisedComputeResource",
            as = "queryVirtualisedComputeResourceById")
    public CompletionStage<Response> get(
            @PathParam("vimId") String vimId, @PathParam(ID) String computeId, @Context Exchange exchange) {
        exchange.parameters().only(QueryParameters.ELEMENT);
        return find(vimId, computeId, exchange).thenApply(exchange::element);
    }

    private CompletionStage<VirtualCompute> find(String vimId, String computeId, Exchange exchange) {
        Filter one = Filter.where(FilterOperator.EQ, ID, computeId);
        return compute(vimId)
                .queryVirtualisedComputeResource(
                        exchange.call(), new QueryComputeRequest(Optional.of(one), Optional.empty(), Page.FIRST))
                .thenApply(found -> Elements.only(found.queryResult(), ID));
    }

    @PATCH
    @Path("{computeId}")
    @Serves(value = VirtualisedComputeResourcesManagement.class, operation = "updateVirtualisedComputeResource")
    public CompletionStage<Response> update(
            @PathParam("vimId") String vimId,
            @PathParam(ID) String computeId,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        UpdateComputeRequest request = exchange.body(body, UpdateComputeRequest.class, ID, computeId);
        return exchange.unchanged(() -> find(vimId, computeId, exchange))
                .thenCompose(same -> exchange.mutation(
                        vimId, call -> compute(vimId).updateVirtualisedComputeResource(call, request), exchange::ok));
    }

    @DELETE
    @Path("{computeId}")
    @Serves(
            value = VirtualisedComputeResourcesManagement.class,
            operation = "terminateVirtualisedComputeResource",
            as = "terminateVirtualisedComputeResourceById")
    public CompletionStage<Response> terminate(
            @PathParam("vimId") String vimId, @PathParam(ID) String computeId, @Context Exchange exchange) {
        TerminateComputeRequest request = new TerminateComputeRequest(List.of(computeId));
        return exchange.unchanged(() -> find(vimId, computeId, exchange))
                .thenCompose(same -> exchange.mutation(
                        vimId,
                        call -> compute(vimId).terminateVirtualisedComputeResource(call, request),
                        exchange::ok));
    }

    @POST
    @Path("terminate")
    @Serves(value = VirtualisedComputeResourcesManagement.class, operation = "terminateVirtualisedComputeResource")
    public CompletionStage<Response> terminateSeveral(
            @PathParam("vimId") String vimId, InputStream body, @Context Exchange exchange) throws IOException {
        TerminateComputeRequest request = exchange.body(body, TerminateComputeRequest.class);
        return exchange.mutation(
                vimId, call -> compute(vimId).terminateVirtualisedComputeResource(call, request), exchange::ok);
    }

    @POST
    @Path("{computeId}/operate")
    @Serves(value = VirtualisedComputeResourcesManagement.class, operation = "operateVirtualisedComputeResource")
    public CompletionStage<Response> operate(
            @PathParam("vimId") String vimId,
            @PathParam(ID) String computeId,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        OperateComputeRequest request = exchange.body(body, OperateComputeRequest.class, ID, computeId);
        return exchange.mutation(
                vimId, call -> compute(vimId).operateVirtualisedComputeResource(call, request), exchange::ok);
    }

    @POST
    @Path("{computeId}/scale")
    @Serves(value = VirtualisedComputeResourcesManagement.class, operation = "scaleVirtualisedComputeResource")
    public CompletionStage<Response> scale(
            @PathParam("vimId") String vimId,
            @PathParam(ID) String computeId,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        ScaleComputeRequest request = exchange.body(body, ScaleComputeRequest.class, ID, computeId);
        return exchange.mutation(
                vimId, call -> compute(vimId).scaleVirtualisedComputeResource(call, request), exchange::ok);
    }

    @POST
    @Path("{computeId}/migrate")
    @Serves(value = VirtualisedComputeResourcesManagement.class, operation = "migrateVirtualisedComputeResource")
    public CompletionStage<Response> migrate(
            @PathParam("vimId") String vimId,
            @PathParam(ID) String computeId,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        MigrateComputeRequest request = exchange.body(body, MigrateComputeRequest.class, ID, computeId);
        return exchange.mutation(
                vimId, call -> compute(vimId).migrateVirtualisedComputeResource(call, request), exchange::ok);
    }
}
