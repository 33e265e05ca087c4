// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.administration.Administration;
import io.cistern.api.InfrastructureKind;
import io.cistern.rest.internal.http.Exchange;
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
    private static final String ID = "vimId";

    private final KnownInfrastructures known;

    public Vims(Administration administration) {
        this.known = new KnownInfrastructures(administration, InfrastructureKind.VIM);
    }

    @GET
    @Serves(value = Administration.class, operation = "queryInfrastructures", as = "queryVims")
    public CompletionStage<Response> query(@Context Exchange exchange) {
        return known.query(exchange);
    }

    @GET
    @Path("{vimId}")
    @Serves(value = Administration.class, operation = "queryInfrastructures", as = "queryVimsById")
    public CompletionStage<Response> get(@PathParam(ID) String vimId, @Context Exchange exchange) {
        return known.get(ID, vimId, exchange);
    }
}
