// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.api.InfrastructureException;
import io.cistern.pim.ConsumerRef;
import io.cistern.pim.ConsumerType;
import io.cistern.pim.topology.CompareWiringRequest;
import io.cistern.pim.topology.FindSharedFailureDomainsRequest;
import io.cistern.pim.topology.GetTopologyNodeRequest;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import io.cistern.pim.topology.QueryTopologyRequest;
import io.cistern.pim.topology.TopologyNodeKind;
import io.cistern.pim.topology.TopologyRelation;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Physical Resource Topology Management (IFA 053 clause 7.5; derived). */
@Path("/pim/v1/pims/{pimId}/topology")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PhysicalTopology {
    private static final String CONSUMER_TYPE = "consumerRef/type";
    private static final String CONSUMER_ID = "consumerRef/id";
    private static final Set<String> GRAPH = QueryParameters.and(
            QueryParameters.ELEMENT,
            "rootNodeId",
            "resourcePoolId",
            "siteId",
            CONSUMER_TYPE,
            CONSUMER_ID,
            "relations",
            "depth",
            "nodeKinds",
            "asOf",
            "format");
    private static final Set<String> NODE = QueryParameters.and(QueryParameters.ELEMENT, "hops", "format");

    private final Infrastructures infrastructures;

    public PhysicalTopology(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    private PhysicalResourceTopologyManagement topology(String pimId) {
        return infrastructures.pim(PhysicalResourceTopologyManagement.class, pimId);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TopologyForm.SVG_TYPE, TopologyForm.DOT_TYPE})
    @Serves(value = PhysicalResourceTopologyManagement.class, operation = "queryTopology")
    public CompletionStage<Response> query(
            @PathParam("pimId") String pimId, @Context HttpHeaders headers, @Context Exchange exchange) {
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        QueryParameters parameters = exchange.parameters().only(GRAPH);
        QueryTopologyRequest request = QueryTopologyRequest.builder()
                .rootNodeId(parameters.text("rootNodeId"))
                .resourcePoolId(parameters.text("resourcePoolId"))
                .siteId(parameters.text("siteId"))
                .consumerRef(consumer(parameters))
                .relations(parameters.constants("relations", TopologyRelation.class))
                .depth(parameters.number("depth"))
                .nodeKinds(parameters.constants("nodeKinds", TopologyNodeKind.class))
                .asOf(parameters.time("asOf"))
                .build();
        return topology(pimId)
                .queryTopology(exchange.call(), request)
                .thenApply(found ->
                        TopologyForm.answer(exchange, accepted, "Topology of " + pimId, found.topologyGraph()));
    }

    private static Optional<ConsumerRef> consumer(QueryParameters parameters) {
        Optional<ConsumerType> type = parameters.constant(CONSUMER_TYPE, ConsumerType.class);
        Optional<String> id = parameters.text(CONSUMER_ID);
        if (type.isPresent() != id.isPresent()) {
            throw InfrastructureException.invalidArgument(
                    "consumerRef", "has a type and an id", "give " + CONSUMER_TYPE + " and " + CONSUMER_ID);
        }
        return type.map(of -> ConsumerRef.builder().type(of).id(id.get()).build());
    }

    @GET
    @Path("nodes/{nodeId}")
    @Produces({MediaType.APPLICATION_JSON, TopologyForm.SVG_TYPE, TopologyForm.DOT_TYPE})
    @Serves(value = PhysicalResourceTopologyManagement.class, operation = "getTopologyNode")
    public CompletionStage<Response> get(
            @PathParam("pimId") String pimId,
            @PathParam("nodeId") String nodeId,
            @Context HttpHeaders headers,
            @Context Exchange exchange) {
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        QueryParameters parameters = exchange.parameters().only(NODE);
        GetTopologyNodeRequest request = new GetTopologyNodeRequest(nodeId, parameters.number("hops"));
        return topology(pimId)
                .getTopologyNode(exchange.call(), request)
                .thenApply(found -> TopologyForm.answer(
                        exchange, accepted, "Around " + nodeId + " of " + pimId, found.topologyGraph()));
    }

    @POST
    @Path("find-shared-failure-domains")
    @Serves(value = PhysicalResourceTopologyManagement.class, operation = "findSharedFailureDomains")
    public CompletionStage<Response> findSharedFailureDomains(
            @PathParam("pimId") String pimId, InputStream body, @Context Exchange exchange) throws IOException {
        exchange.parameters().only(Set.of());
        FindSharedFailureDomainsRequest request = exchange.body(body, FindSharedFailureDomainsRequest.class);
        return topology(pimId)
                .findSharedFailureDomains(exchange.call(), request)
                .thenApply(found -> exchange.page(found.failureDomains(), Optional.empty()));
    }

    @POST
    @Path("compare-wiring")
    @Serves(value = PhysicalResourceTopologyManagement.class, operation = "compareWiring")
    public CompletionStage<Response> compareWiring(
            @PathParam("pimId") String pimId, InputStream body, @Context Exchange exchange) throws IOException {
        exchange.parameters().only(Set.of());
        CompareWiringRequest request = exchange.body(body, CompareWiringRequest.class);
        return topology(pimId)
                .compareWiring(exchange.call(), request)
                .thenApply(found -> exchange.page(found.differences(), Optional.empty()));
    }
}
