// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.pim.inventory.CapacityGrouping;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryCapacityRequest;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** How many servers there are and how many are free (IFA 053 clause 7.4; derived). */
@Path("/pim/v1/pims/{pimId}/capacity")
@Produces(MediaType.APPLICATION_JSON)
public final class PhysicalCapacity {
    private static final Set<String> PARAMETERS = QueryParameters.and(QueryParameters.WHOLE, "groupBy");

    private final Infrastructures infrastructures;

    public PhysicalCapacity(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    @GET
    @Serves(value = PhysicalResourceInventoryManagement.class, operation = "queryCapacity")
    public CompletionStage<Response> query(@PathParam("pimId") String pimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(PARAMETERS);
        QueryCapacityRequest request =
                new QueryCapacityRequest(parameters.filter(), parameters.constants("groupBy", CapacityGrouping.class));
        return infrastructures
                .pim(PhysicalResourceInventoryManagement.class, pimId)
                .queryCapacity(exchange.call(), request)
                .thenApply(found -> exchange.page(found.capacityInfo(), Optional.empty()));
    }
}
