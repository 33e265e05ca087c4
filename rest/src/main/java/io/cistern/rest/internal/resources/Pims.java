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

/** The PIMs that the consumer may call: their state, their backends and what these can do. */
@Path("/pim/v1/pims")
@Produces(MediaType.APPLICATION_JSON)
public final class Pims {
    private static final String ID = "pimId";

    private final KnownInfrastructures known;

    public Pims(Administration administration) {
        this.known = new KnownInfrastructures(administration, InfrastructureKind.PIM);
    }

    @GET
    @Serves(value = Administration.class, operation = "queryInfrastructures", as = "queryPims")
    public CompletionStage<Response> query(@Context Exchange exchange) {
        return known.query(exchange);
    }

    @GET
    @Path("{pimId}")
    @Serves(value = Administration.class, operation = "queryInfrastructures", as = "queryPimsById")
    public CompletionStage<Response> get(@PathParam(ID) String pimId, @Context Exchange exchange) {
        return known.get(ID, pimId, exchange);
    }
}
