// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.administration.Administration;
import io.cistern.administration.Infrastructure;
import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.administration.QueryInfrastructuresResponse;
import io.cistern.api.InfrastructureKind;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.QueryParameters;
import java.util.List;
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

/** The VIMs that the consumer may call: their state, their backends and what these can do. */
@Path("/vim/v1/vims")
@Produces(MediaType.APPLICATION_JSON)
public final class Vims {
    private static final Set<String> PARAMETERS = Set.of("filter", "all_fields", "fields", "exclude_fields");

    private final Administration administration;

    public Vims(Administration administration) {
        this.administration = administration;
    }

    @GET
    @Serves(value = Administration.class, operation = "queryInfrastructures", as = "queryVims")
    public CompletionStage<Response> query(@Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(PARAMETERS);
        return find(parameters, exchange).thenApply(vims -> exchange.page(vims, Optional.empty()));
    }

    @GET
    @Path("{vimId}")
    @Serves(value = Administration.class, operation = "queryInfrastructures", as = "queryVimsById")
    public CompletionStage<Response> get(@PathParam("vimId") String vimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.ELEMENT);
        return find(parameters, exchange)
                .thenApply(vims -> vims.stream()
                        .filter(vim -> vim.infrastructureId().equals(vimId))
                        .toList())
                .thenApply(vims -> exchange.element(Elements.only(vims, "vimId")));
    }

    private CompletionStage<List<Infrastructure>> find(QueryParameters parameters, Exchange exchange) {
        return administration
                .queryInfrastructures(
                        exchange.call(),
                        new QueryInfrastructuresRequest(
                                Optional.of(parameters.filterWith("kind", InfrastructureKind.VIM.name()))))
                .thenApply(QueryInfrastructuresResponse::infrastructures);
    }
}
