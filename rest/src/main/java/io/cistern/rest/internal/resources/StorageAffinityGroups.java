// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import io.cistern.vim.storage.CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.storage.DeleteStorageAffinityGroupRequest;
import io.cistern.vim.storage.QueryStorageAffinityGroupsRequest;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
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

/** The affinity and anti-affinity groups of storage resources (IFA 005 clause 7.5.1.9). */
@Path("/vim/v1/vims/{vimId}/storage-affinity-groups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class StorageAffinityGroups {
    private static final String ID = "groupId";

    private final Infrastructures infrastructures;

    public StorageAffinityGroups(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    private VirtualisedStorageResourcesManagement storage(String vimId) {
        return infrastructures.vim(VirtualisedStorageResourcesManagement.class, vimId);
    }

    @POST
    @Serves(
            value = VirtualisedStorageResourcesManagement.class,
            operation = "createStorageResourceAffinityOrAntiAffinityConstraintsGroup")
    public CompletionStage<Response> create(
            @PathParam("vimId") String vimId, InputStream body, @Context Exchange exchange) throws IOException {
        CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest request =
                exchange.body(body, CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest.class);
        return exchange.mutation(
                vimId,
                call -> storage(vimId).createStorageResourceAffinityOrAntiAffinityConstraintsGroup(call, request),
                done -> exchange.created(done, Elements.path(done.groupId())));
    }

    @GET
    @Serves(value = VirtualisedStorageResourcesManagement.class, operation = "queryStorageAffinityGroups")
    public CompletionStage<Response> query(@PathParam("vimId") String vimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        QueryStorageAffinityGroupsRequest request =
                new QueryStorageAffinityGroupsRequest(parameters.filter(), parameters.selector(), parameters.page());
        return storage(vimId)
                .queryStorageAffinityGroups(exchange.call(), request)
                .thenApply(found -> exchange.page(found.queryResult(), found.nextPageToken()));
    }

    @GET
    @Path("{groupId}")
    @Serves(
            value = VirtualisedStorageResourcesManagement.class,
            operation = "queryStorageAffinityGroups",
            as = "queryStorageAffinityGroupsById")
    public CompletionStage<Response> get(
            @PathParam("vimId") String vimId, @PathParam(ID) String groupId, @Context Exchange exchange) {
        exchange.parameters().only(QueryParameters.ELEMENT);
        Filter one = Filter.where(FilterOperator.EQ, ID, groupId);
        return storage(vimId)
                .queryStorageAffinityGroups(
                        exchange.call(),
                        new QueryStorageAffinityGroupsRequest(Optional.of(one), Optional.empty(), Page.FIRST))
                .thenApply(found -> exchange.element(Elements.only(found.queryResult(), ID)));
    }

    @DELETE
    @Path("{groupId}")
    @Serves(value = VirtualisedStorageResourcesManagement.class, operation = "deleteStorageAffinityGroup")
    public CompletionStage<Response> delete(
            @PathParam("vimId") String vimId, @PathParam(ID) String groupId, @Context Exchange exchange) {
        DeleteStorageAffinityGroupRequest request = new DeleteStorageAffinityGroupRequest(groupId);
        return exchange.mutation(vimId, call -> storage(vimId).deleteStorageAffinityGroup(call, request), exchange::ok);
    }
}
