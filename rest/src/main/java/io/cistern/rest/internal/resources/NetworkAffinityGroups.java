// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.vim.network.CreateNetworkResourceAffinityOrAntiAffinityConstraintsGroupRequest;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The affinity and anti-affinity groups of network resources (IFA 005 clause 7.4.1.6). */
@Path("/vim/v1/vims/{vimId}/network-affinity-groups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class NetworkAffinityGroups {
    private final Infrastructures infrastructures;

    public NetworkAffinityGroups(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    @POST
    @Serves(
            value = VirtualisedNetworkResourcesManagement.class,
            operation = "createNetworkResourceAffinityOrAntiAffinityConstraintsGroup")
    public CompletionStage<Response> create(
            @PathParam("vimId") String vimId, InputStream body, @Context Exchange exchange) throws IOException {
        CreateNetworkResourceAffinityOrAntiAffinityConstraintsGroupRequest request =
                exchange.body(body, CreateNetworkResourceAffinityOrAntiAffinityConstraintsGroupRequest.class);
        return exchange.mutation(
                vimId,
                call -> infrastructures
                        .vim(VirtualisedNetworkResourcesManagement.class, vimId)
                        .createNetworkResourceAffinityOrAntiAffinityConstraintsGroup(call, request),
                done -> exchange.created(done, Elements.path(done.groupId())));
    }
}
