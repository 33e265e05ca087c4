// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.QueryProvisionedPhysicalResourceRequest;
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

/** The physical resources that the tenant holds or uses (IFA 053 clause 7.3; derived). */
@Path("/pim/v1/pims/{pimId}/provisioned-physical-resources")
@Produces(MediaType.APPLICATION_JSON)
public final class ProvisionedResources {
    private final Infrastructures infrastructures;

    public ProvisionedResources(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    @GET
    @Serves(
            value = PhysicalResourceProvisioningAndLifecycleManagement.class,
            operation = "queryProvisionedPhysicalResource")
    public CompletionStage<Response> query(@PathParam("pimId") String pimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        QueryProvisionedPhysicalResourceRequest request = new QueryProvisionedPhysicalResourceRequest(
                parameters.filter(), parameters.selector(), parameters.page());
        return infrastructures
                .pim(PhysicalResourceProvisioningAndLifecycleManagement.class, pimId)
                .queryProvisionedPhysicalResource(exchange.call(), request)
                .thenApply(found -> exchange.page(found.physicalResources(), found.nextPageToken()));
    }
}
