// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import io.cistern.vim.compute.QueryComputeResourceInformationRequest;
import io.cistern.vim.compute.VirtualisedComputeResourcesInformationManagement;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Virtualised Compute Resources Information Management (IFA 005 clause 7.3.3). */
@Path("/vim/v1/vims/{vimId}/compute-resource-information")
@Produces(MediaType.APPLICATION_JSON)
public final class ComputeResourceInformation {

    private final Infrastructures infrastructures;

    public ComputeResourceInformation(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    @GET
    @Serves(
            value = VirtualisedComputeResourcesInformationManagement.class,
            operation = "queryVirtualisedComputeResourceInformation")
    public CompletionStage<Response> query(@PathParam("vimId") String vimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        QueryComputeResourceInformationRequest request = new QueryComputeResourceInformationRequest(
                parameters.filter(), parameters.selector(), parameters.page());
        return infrastructures
                .vim(VirtualisedComputeResourcesInformationManagement.class, vimId)
                .queryVirtualisedComputeResourceInformation(exchange.call(), request)
                .thenApply(found -> exchange.page(found.virtualisedResourceInformation(), found.nextPageToken()));
    }
}
