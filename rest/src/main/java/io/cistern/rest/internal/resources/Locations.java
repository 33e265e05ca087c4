// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.pim.inventory.LocationLevel;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryLocationRequest;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The places that physical resources are at (IFA 053 clause 7.4; derived). */
@Path("/pim/v1/pims/{pimId}/locations")
@Produces(MediaType.APPLICATION_JSON)
public final class Locations {
    private static final Set<String> PARAMETERS = QueryParameters.and(QueryParameters.COLLECTION, "level");

    private final Infrastructures infrastructures;

    public Locations(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    @GET
    @Serves(value = PhysicalResourceInventoryManagement.class, operation = "queryLocation")
    public CompletionStage<Response> query(@PathParam("pimId") String pimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(PARAMETERS);
        QueryLocationRequest request = new QueryLocationRequest(
                parameters.filter(), parameters.constant("level", LocationLevel.class), parameters.page());
        return infrastructures
                .pim(PhysicalResourceInventoryManagement.class, pimId)
                .queryLocation(exchange.call(), request)
                .thenApply(found -> exchange.page(found.locations(), found.nextPageToken()));
    }
}
