// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import io.cistern.vim.storage.QueryStorageResourceInformationRequest;
import io.cistern.vim.storage.VirtualisedStorageResourcesInformationManagement;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Virtualised Storage Resources Information Management (IFA 005 clause 7.5.3). */
@Path("/vim/v1/vims/{vimId}/storage-resource-information")
@Produces(MediaType.APPLICATION_JSON)
public final class StorageResourceInformation {

    private final Infrastructures infrastructures;

    public StorageResourceInformation(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    @GET
    @Serves(
            value = VirtualisedStorageResourcesInformationManagement.class,
            operation = "queryVirtualisedStorageResourceInformation")
    public CompletionStage<Response> query(@PathParam("vimId") String vimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        QueryStorageResourceInformationRequest request = new QueryStorageResourceInformationRequest(
                parameters.filter(), parameters.selector(), parameters.page());
        return infrastructures
                .vim(VirtualisedStorageResourcesInformationManagement.class, vimId)
                .queryVirtualisedStorageResourceInformation(exchange.call(), request)
                .thenApply(found -> exchange.page(found.virtualisedResourceInformation(), found.nextPageToken()));
    }
}
