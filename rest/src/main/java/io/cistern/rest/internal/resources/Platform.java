// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.administration.Administration;
import io.cistern.administration.ForgetInfrastructureRequest;
import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.administration.VerifyAuditRequest;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.QueryParameters;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The platform as its administrator sees it. */
@Path("/platform/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class Platform {
    private final Administration administration;

    public Platform(Administration administration) {
        this.administration = administration;
    }

    @GET
    @Path("infrastructures")
    @Serves(value = Administration.class, operation = "queryInfrastructures")
    public CompletionStage<Response> query(@Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.WHOLE);
        return administration
                .queryInfrastructures(exchange.call(), new QueryInfrastructuresRequest(parameters.filter()))
                .thenApply(found -> exchange.page(found.infrastructures(), Optional.empty()));
    }

    @DELETE
    @Path("infrastructures/{infrastructureId}")
    @Serves(value = Administration.class, operation = "forgetInfrastructure")
    public CompletionStage<Response> forget(
            @PathParam("infrastructureId") String infrastructureId, @Context Exchange exchange) {
        return administration
                .forgetInfrastructure(exchange.call(), new ForgetInfrastructureRequest(infrastructureId))
                .thenApply(exchange::ok);
    }

    @GET
    @Path("audit-verification")
    @Serves(value = Administration.class, operation = "verifyAudit")
    public CompletionStage<Response> verifyAudit(@Context Exchange exchange) {
        return administration
                .verifyAudit(exchange.call(), new VerifyAuditRequest())
                .thenApply(exchange::ok);
    }
}
