// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryPhysicalResourceTypeRequest;
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

/** The types of physical resources there are (IFA 053 clause 7.4; derived). */
@Path("/pim/v1/pims/{pimId}/physical-resource-types")
@Produces(MediaType.APPLICATION_JSON)
public final class PhysicalResourceTypes {
    private final Infrastructures infrastructures;

    public PhysicalResourceTypes(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    @GET
    @Serves(value = PhysicalResourceInventoryManagement.class, operation = "queryPhysicalResourceType")
    public CompletionStage<Response> query(@PathParam("pimId") String pimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        QueryPhysicalResourceTypeRequest request =
                new QueryPhysicalResourceTypeRequest(parameters.filter(), parameters.page());
        return infrastructures
                .pim(PhysicalResourceInventoryManagement.class, pimId)
                .queryPhysicalResourceType(exchange.call(), request)
                .thenApply(found -> exchange.page(found.physicalResourceTypes(), found.nextPageToken()));
    }
}
