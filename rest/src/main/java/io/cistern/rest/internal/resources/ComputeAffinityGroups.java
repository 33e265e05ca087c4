// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import io.cistern.vim.compute.CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.compute.DeleteAffinityGroupRequest;
import io.cistern.vim.compute.QueryAffinityGroupsRequest;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
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

/** The affinity and anti-affinity groups of compute resources (IFA 005 clause 7.3.1.9). */
@Path("/vim/v1/vims/{vimId}/compute-affinity-groups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ComputeAffinityGroups {
    private static final String ID = "groupId";

    private final Infrastructures infrastructures;

    public ComputeAffinityGroups(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    private VirtualisedComputeResourcesManagement compute(String vimId) {
        return infrastructures.vim(VirtualisedComputeResourcesManagement.class, vimId);
    }

    @POST
    @Serves(
            value = VirtualisedComputeResourcesManagement.class,
            operation = "createComputeResourceAffinityOrAntiAffinityConstraintsGroup")
    public CompletionStage<Response> create(
            @PathParam("vimId") String vimId, InputStream body, @Context Exchange exchange) throws IOException {
        CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest request =
                exchange.body(body, CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest.class);
        return exchange.mutation(
                vimId,
                call -> compute(vimId).createComputeResourceAffinityOrAntiAffinityConstraintsGroup(call, request),
                done -> exchange.created(done, Elements.path(done.groupId())));
    }

    @GET
    @Serves(value = VirtualisedComputeResourcesManagement.class, operation = "queryAffinityGroups")
    public CompletionStage<Response> query(@PathParam("vimId") String vimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        QueryAffinityGroupsRequest request =
                new QueryAffinityGroupsRequest(parameters.filter(), parameters.selector(), parameters.page());
        return compute(vimId)
                .queryAffinityGroups(exchange.call(), request)
                .thenApply(found -> exchange.page(found.queryResult(), found.nextPageToken()));
    }

    @GET
    @Path("{groupId}")
    @Serves(
            value = VirtualisedComputeResourcesManagement.class,
            operation = "queryAffinityGroups",
            as = "queryAffinityGroupsById")
    public CompletionStage<Response> get(
            @PathParam("vimId") String vimId, @PathParam(ID) String groupId, @Context Exchange exchange) {
        exchange.parameters().only(QueryParameters.ELEMENT);
        Filter one = Filter.where(FilterOperator.EQ, ID, groupId);
        return compute(vimId)
                .queryAffinityGroups(
                        exchange.call(), new QueryAffinityGroupsRequest(Optional.of(one), Optional.empty(), Page.FIRST))
                .thenApply(found -> exchange.element(Elements.only(found.queryResult(), ID)));
    }

    @DELETE
    @Path("{groupId}")
    @Serves(value = VirtualisedComputeResourcesManagement.class, operation = "deleteAffinityGroup")
    public CompletionStage<Response> delete(
            @PathParam("vimId") String vimId, @PathParam(ID) String groupId, @Context Exchange exchange) {
        DeleteAffinityGroupRequest request = new DeleteAffinityGroupRequest(groupId);
        return exchange.mutation(vimId, call -> compute(vimId).deleteAffinityGroup(call, request), exchange::ok);
    }
}
