// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryResourcePoolRequest;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The pools that physical resources are in (IFA 053 clause 7.4; derived). */
@Path("/pim/v1/pims/{pimId}/resource-pools")
@Produces(MediaType.APPLICATION_JSON)
public final class ResourcePools {
    private final Infrastructures infrastructures;

    public ResourcePools(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    @GET
    @Serves(value = PhysicalResourceInventoryManagement.class, operation = "queryResourcePool")
    public CompletionStage<Response> query(@PathParam("pimId") String pimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        QueryResourcePoolRequest request = new QueryResourcePoolRequest(parameters.filter(), parameters.page());
        return infrastructures
                .pim(PhysicalResourceInventoryManagement.class, pimId)
                .queryResourcePool(exchange.call(), request)
                .thenApply(found -> exchange.page(found.resourcePools(), found.nextPageToken()));
    }
}
