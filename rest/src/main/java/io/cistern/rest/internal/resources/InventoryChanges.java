// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryInventoryChangeRequest;
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

/** What changed between two readings of the inventory (ours: the standard tells of it by notifications only). */
@Path("/pim/v1/pims/{pimId}/inventory-changes")
@Produces(MediaType.APPLICATION_JSON)
public final class InventoryChanges {
    private final Infrastructures infrastructures;

    public InventoryChanges(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    @GET
    @Serves(value = PhysicalResourceInventoryManagement.class, operation = "queryInventoryChange")
    public CompletionStage<Response> query(@PathParam("pimId") String pimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        QueryInventoryChangeRequest request = new QueryInventoryChangeRequest(parameters.filter(), parameters.page());
        return infrastructures
                .pim(PhysicalResourceInventoryManagement.class, pimId)
                .queryInventoryChange(exchange.call(), request)
                .thenApply(found -> exchange.page(found.changes(), found.nextPageToken()));
    }
}
