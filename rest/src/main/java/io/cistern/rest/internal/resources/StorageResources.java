// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.MigrateStorageRequest;
import io.cistern.vim.storage.OperateStorageRequest;
import io.cistern.vim.storage.QueryStorageRequest;
import io.cistern.vim.storage.ScaleStorageRequest;
import io.cistern.vim.storage.TerminateStorageRequest;
import io.cistern.vim.storage.UpdateStorageRequest;
import io.cistern.vim.storage.VirtualStorage;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
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

/** Virtualised Storage Resources Management (IFA 052 clause 6.4). */
@Path("/vim/v1/vims/{vimId}/storage-resources")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class StorageResources {
    private static final String ID = "storageId";

    private final Infrastructures infrastructures;

    public StorageResources(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    private VirtualisedStorageResourcesManagement storage(String vimId) {
        return infrastructures.vim(VirtualisedStorageResourcesManagement.class, vimId);
    }

    @POST
    @Serves(value = VirtualisedStorageResourcesManagement.class, operation = "allocateVirtualisedStorageResource")
    public CompletionStage<Response> allocate(
            @PathParam("vimId") String vimId, InputStream body, @Context Exchange exchange) throws IOException {
        AllocateStorageRequest request = exchange.body(body, AllocateStorageRequest.class);
        return exchange.mutation(
                vimId,
                call -> storage(vimId).allocateVirtualisedStorageResource(call, request),
                done -> exchange.created(done, Elements.path(done.storageData().storageId())));
    }

    @GET
    @Serves(value = VirtualisedStorageResourcesManagement.class, operation = "queryVirtualisedStorageResource")
    public CompletionStage<Response> query(@PathParam("vimId") String vimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        QueryStorageRequest request =
                new QueryStorageRequest(parameters.filter(), parameters.selector(), parameters.page());
        return storage(vimId)
                .queryVirtualisedStorageResource(exchange.call(), request)
                .thenApply(found -> exchange.page(found.queryResult(), found.nextPageToken()));
    }

    @GET
    @Path("{storageId}")
    @Serves(
            value = VirtualisedStorageResourcesManagement.class,
            operation = "queryVirtualisedStorageResource",
            as = "queryVirtualisedStorageResourceById")
    public CompletionStage<Response> get(
            @PathParam("vimId") String vimId, @PathParam(ID) String storageId, @Context Exchange exchange) {
        exchange.parameters().only(QueryParameters.ELEMENT);
        return find(vimId, storageId, exchange).thenApply(exchange::element);
    }

    private CompletionStage<VirtualStorage> find(String vimId, String storageId, Exchange exchange) {
        Filter one = Filter.where(FilterOperator.EQ, ID, storageId);
        return storage(vimId)
                .queryVirtualisedStorageResource(
                        exchange.call(), new QueryStorageRequest(Optional.of(one), Optional.empty(), Page.FIRST))
                .thenApply(found -> Elements.only(found.queryResult(), ID));
    }

    @PATCH
    @Path("{storageId}")
    @Serves(value = VirtualisedStorageResourcesManagement.class, operation = "updateVirtualisedStorageResource")
    public CompletionStage<Response> update(
            @PathParam("vimId") String vimId,
            @PathParam(ID) String storageId,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        UpdateStorageRequest request = exchange.body(body, UpdateStorageRequest.class, ID, storageId);
        return exchange.unchanged(() -> find(vimId, storageId, exchange))
                .thenCompose(same -> exchange.mutation(
                        vimId, call -> storage(vimId).updateVirtualisedStorageResource(call, request), exchange::ok));
    }

    @DELETE
    @Path("{storageId}")
    @Serves(
            value = VirtualisedStorageResourcesManagement.class,
            operation = "terminateVirtualisedStorageResource",
            as = "terminateVirtualisedStorageResourceById")
    public CompletionStage<Response> terminate(
            @PathParam("vimId") String vimId, @PathParam(ID) String storageId, @Context Exchange exchange) {
        TerminateStorageRequest request = new TerminateStorageRequest(List.of(storageId));
        return exchange.unchanged(() -> find(vimId, storageId, exchange))
                .thenCompose(same -> exchange.mutation(
                        vimId,
                        call -> storage(vimId).terminateVirtualisedStorageResource(call, request),
                        exchange::ok));
    }

    @POST
    @Path("terminate")
    @Serves(value = VirtualisedStorageResourcesManagement.class, operation = "terminateVirtualisedStorageResource")
    public CompletionStage<Response> terminateSeveral(
            @PathParam("vimId") String vimId, InputStream body, @Context Exchange exchange) throws IOException {
        TerminateStorageRequest request = exchange.body(body, TerminateStorageRequest.class);
        return exchange.mutation(
                vimId, call -> storage(vimId).terminateVirtualisedStorageResource(call, request), exchange::ok);
    }

    @POST
    @Path("{storageId}/operate")
    @Serves(value = VirtualisedStorageResourcesManagement.class, operation = "operateVirtualisedStorageResource")
    public CompletionStage<Response> operate(
            @PathParam("vimId") String vimId,
            @PathParam(ID) String storageId,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        OperateStorageRequest request = exchange.body(body, OperateStorageRequest.class, ID, storageId);
        return exchange.mutation(
                vimId, call -> storage(vimId).operateVirtualisedStorageResource(call, request), exchange::ok);
    }

    @POST
    @Path("{storageId}/scale")
    @Serves(value = VirtualisedStorageResourcesManagement.class, operation = "scaleVirtualisedStorageResource")
    public CompletionStage<Response> scale(
            @PathParam("vimId") String vimId,
            @PathParam(ID) String storageId,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        ScaleStorageRequest request = exchange.body(body, ScaleStorageRequest.class, ID, storageId);
        return exchange.mutation(
                vimId, call -> storage(vimId).scaleVirtualisedStorageResource(call, request), exchange::ok);
    }

    @POST
    @Path("{storageId}/migrate")
    @Serves(value = VirtualisedStorageResourcesManagement.class, operation = "migrateVirtualisedStorageResource")
    public CompletionStage<Response> migrate(
            @PathParam("vimId") String vimId,
            @PathParam(ID) String storageId,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        MigrateStorageRequest request = exchange.body(body, MigrateStorageRequest.class, ID, storageId);
        return exchange.mutation(
                vimId, call -> storage(vimId).migrateVirtualisedStorageResource(call, request), exchange::ok);
    }
}
