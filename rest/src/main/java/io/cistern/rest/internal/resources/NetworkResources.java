// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import io.cistern.vim.network.AllocateNetworkRequest;
import io.cistern.vim.network.NetworkResourceReference;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.TerminateNetworkRequest;
import io.cistern.vim.network.UpdateNetworkRequest;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/**
 * Virtualised Network Resources Management (IFA 052 clause 6.3). One collection for resources of every type; the
 * parameter {@code networkResourceType} says of which type the ones in question are, networks where it is absent.
 */
@Path("/vim/v1/vims/{vimId}/network-resources")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class NetworkResources {
    private static final String ID = "networkResourceId";
    private static final String TYPE = "networkResourceType";

    private final Infrastructures infrastructures;

    public NetworkResources(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    private VirtualisedNetworkResourcesManagement network(String vimId) {
        return infrastructures.vim(VirtualisedNetworkResourcesManagement.class, vimId);
    }

    @POST
    @Serves(value = VirtualisedNetworkResourcesManagement.class, operation = "allocateVirtualisedNetworkResource")
    public CompletionStage<Response> allocate(
            @PathParam("vimId") String vimId, InputStream body, @Context Exchange exchange) throws IOException {
        AllocateNetworkRequest request = exchange.body(body, AllocateNetworkRequest.class);
        return exchange.mutation(
                vimId,
                call -> network(vimId).allocateVirtualisedNetworkResource(call, request),
                done -> exchange.created(
                        done,
                        Elements.path(NetworkElements.identifier(done)) + "?" + TYPE + "="
                                + request.networkResourceType()));
    }

    @GET
    @Serves(value = VirtualisedNetworkResourcesManagement.class, operation = "queryVirtualisedNetworkResource")
    public CompletionStage<Response> query(@PathParam("vimId") String vimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(with(QueryParameters.COLLECTION));
        NetworkResourceType type = type(parameters).orElse(NetworkResourceType.NETWORK);
        return network(vimId)
                .queryVirtualisedNetworkResource(
                        exchange.call(), request(parameters.filter(), type, parameters.selector(), parameters.page()))
                .thenApply(found -> exchange.page(NetworkElements.of(found, type), found.nextPageToken()));
    }

    @GET
    @Path("{networkResourceId}")
    @Serves(
            value = VirtualisedNetworkResourcesManagement.class,
            operation = "queryVirtualisedNetworkResource",
            as = "queryVirtualisedNetworkResourceById")
    public CompletionStage<Response> get(
            @PathParam("vimId") String vimId, @PathParam(ID) String resourceId, @Context Exchange exchange) {
        exchange.parameters().only(with(QueryParameters.ELEMENT));
        return find(vimId, resourceId, exchange).thenApply(exchange::element);
    }

    private CompletionStage<Record> find(String vimId, String resourceId, Exchange exchange) {
        NetworkResourceType type = type(exchange.parameters()).orElse(NetworkResourceType.NETWORK);
        Filter one = Filter.where(FilterOperator.EQ, NetworkElements.identifierName(type), resourceId);
        return network(vimId)
                .queryVirtualisedNetworkResource(
                        exchange.call(), request(Optional.of(one), type, Optional.empty(), Page.FIRST))
                .thenApply(found -> Elements.only(NetworkElements.of(found, type), ID));
    }

    private static QueryNetworkRequest request(
            Optional<Filter> filter, NetworkResourceType type, Optional<AttributeSelector> selector, Page page) {
        return new QueryNetworkRequest(filter, Optional.of(type), selector, page);
    }

    @PATCH
    @Path("{networkResourceId}")
    @Serves(value = VirtualisedNetworkResourcesManagement.class, operation = "updateVirtualisedNetworkResource")
    public CompletionStage<Response> update(
            @PathParam("vimId") String vimId,
            @PathParam(ID) String resourceId,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        exchange.parameters().only(Set.of(TYPE));
        UpdateNetworkRequest request = exchange.body(body, UpdateNetworkRequest.class, ID, resourceId);
        return exchange.unchanged(() -> find(vimId, resourceId, exchange))
                .thenCompose(same -> exchange.mutation(
                        vimId, call -> network(vimId).updateVirtualisedNetworkResource(call, request), exchange::ok));
    }

    @DELETE
    @Path("{networkResourceId}")
    @Serves(
            value = VirtualisedNetworkResourcesManagement.class,
            operation = "terminateVirtualisedNetworkResource",
            as = "terminateVirtualisedNetworkResourceById")
    public CompletionStage<Response> terminate(
            @PathParam("vimId") String vimId, @PathParam(ID) String resourceId, @Context Exchange exchange) {
        Optional<NetworkResourceType> type = type(exchange.parameters().only(Set.of(TYPE)));
        TerminateNetworkRequest request =
                new TerminateNetworkRequest(List.of(new NetworkResourceReference(resourceId, type)));
        return exchange.unchanged(() -> find(vimId, resourceId, exchange))
                .thenCompose(same -> exchange.mutation(
                        vimId,
                        call -> network(vimId).terminateVirtualisedNetworkResource(call, request),
                        exchange::ok));
    }

    @POST
    @Path("terminate")
    @Serves(value = VirtualisedNetworkResourcesManagement.class, operation = "terminateVirtualisedNetworkResource")
    public CompletionStage<Response> terminateSeveral(
            @PathParam("vimId") String vimId, InputStream body, @Context Exchange exchange) throws IOException {
        TerminateNetworkRequest request = exchange.body(body, TerminateNetworkRequest.class);
        return exchange.mutation(
                vimId, call -> network(vimId).terminateVirtualisedNetworkResource(call, request), exchange::ok);
    }

    private static Optional<NetworkResourceType> type(QueryParameters parameters) {
        return parameters.constant(TYPE, NetworkResourceType.class);
    }

    private static Set<String> with(Set<String> parameters) {
        return Stream.concat(parameters.stream(), Stream.of(TYPE)).collect(Collectors.toSet());
    }
}
