// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import io.cistern.vim.network.QueryNetworkResourceInformationRequest;
import io.cistern.vim.network.VirtualisedNetworkResourcesInformationManagement;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Virtualised Network Resources Information Management (IFA 005 clause 7.4.3). */
@Path("/vim/v1/vims/{vimId}/network-resource-information")
@Produces(MediaType.APPLICATION_JSON)
public final class NetworkResourceInformation {

    private final Infrastructures infrastructures;

    public NetworkResourceInformation(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    @GET
    @Serves(
            value = VirtualisedNetworkResourcesInformationManagement.class,
            operation = "queryVirtualisedNetworkResourceInformation")
    public CompletionStage<Response> query(@PathParam("vimId") String vimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        QueryNetworkResourceInformationRequest request = new QueryNetworkResourceInformationRequest(
                parameters.filter(), parameters.selector(), parameters.page());
        return infrastructures
                .vim(VirtualisedNetworkResourcesInformationManagement.class, vimId)
                .queryVirtualisedNetworkResourceInformation(exchange.call(), request)
                .thenApply(found -> exchange.page(found.virtualisedResourceInformation(), found.nextPageToken()));
    }
}
