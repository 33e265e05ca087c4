// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.QueryAllocationRequest;
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

/** Who uses which physical resource (IFA 053 clause 7.3; derived). */
@Path("/pim/v1/pims/{pimId}/allocations")
@Produces(MediaType.APPLICATION_JSON)
public final class Allocations {
    private final Infrastructures infrastructures;

    public Allocations(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    @GET
    @Serves(value = PhysicalResourceProvisioningAndLifecycleManagement.class, operation = "queryAllocation")
    public CompletionStage<Response> query(@PathParam("pimId") String pimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        QueryAllocationRequest request = new QueryAllocationRequest(parameters.filter(), parameters.page());
        return infrastructures
                .pim(PhysicalResourceProvisioningAndLifecycleManagement.class, pimId)
                .queryAllocation(exchange.call(), request)
                .thenApply(found -> exchange.page(found.allocations(), found.nextPageToken()));
    }
}
