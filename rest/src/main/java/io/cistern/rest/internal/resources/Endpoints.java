// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.administration.ApproveEndpointRequest;
import io.cistern.administration.DetachEndpointRequest;
import io.cistern.administration.EndpointAdministration;
import io.cistern.administration.EndpointTable;
import io.cistern.administration.ImportEndpointsRequest;
import io.cistern.administration.ListEndpointsRequest;
import io.cistern.administration.RegisterEndpointRequest;
import io.cistern.administration.RemoveEndpointRequest;
import io.cistern.administration.RepinCertificateRequest;
import io.cistern.administration.ReplaceManagerRequest;
import io.cistern.administration.RotateCredentialsRequest;
import io.cistern.administration.TestEndpointRequest;
import io.cistern.administration.UpdateEndpointAddressRequest;
import io.cistern.api.CallContext;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The management services that a PIM reaches physical resources through; an extension, for administrators. */
@Path("/pim/v1/pims/{pimId}/endpoints")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class Endpoints {
    private static final String ID = "endpointId";
    private static final String TABLE = "text/csv";
    private static final Set<String> IMPORT = Set.of("approve", "dryRun");

    private final Infrastructures infrastructures;

    public Endpoints(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    /** An operation that changes an endpoint. */
    private interface Change<Q, R> {
        CompletionStage<R> of(EndpointAdministration endpoints, CallContext call, Q request);
    }

    private EndpointAdministration endpoints(String pimId) {
        return infrastructures.pim(EndpointAdministration.class, pimId);
    }

    @POST
    @Serves(value = EndpointAdministration.class, operation = "registerEndpoint")
    public CompletionStage<Response> register(
            @PathParam("pimId") String pimId, InputStream body, @Context Exchange exchange) throws IOException {
        RegisterEndpointRequest request = exchange.body(body, RegisterEndpointRequest.class);
        return exchange.mutation(
                pimId,
                call -> endpoints(pimId).registerEndpoint(call, request),
                done -> exchange.created(done, Elements.path(done.endpoint().endpointId())));
    }

    @GET
    @Serves(value = EndpointAdministration.class, operation = "listEndpoints")
    public CompletionStage<Response> list(@PathParam("pimId") String pimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(QueryParameters.COLLECTION);
        ListEndpointsRequest request = new ListEndpointsRequest(parameters.filter(), parameters.page());
        return endpoints(pimId)
                .listEndpoints(exchange.call(), request)
                .thenApply(found -> exchange.page(found.endpoints(), found.nextPageToken()));
    }

    @GET
    @Path("{endpointId}")
    @Serves(value = EndpointAdministration.class, operation = "listEndpoints", as = "listEndpointsById")
    public CompletionStage<Response> get(
            @PathParam("pimId") String pimId, @PathParam(ID) String endpointId, @Context Exchange exchange) {
        exchange.parameters().only(QueryParameters.ELEMENT);
        Filter one = Filter.where(FilterOperator.EQ, ID, endpointId);
        return endpoints(pimId)
                .listEndpoints(exchange.call(), new ListEndpointsRequest(Optional.of(one), Page.FIRST))
                .thenApply(found -> exchange.element(Elements.only(found.endpoints(), ID)));
    }

    @POST
    @Path("test")
    @Serves(value = EndpointAdministration.class, operation = "testEndpoint")
    public CompletionStage<Response> test(
            @PathParam("pimId") String pimId, InputStream body, @Context Exchange exchange) throws IOException {
        exchange.parameters().only(Set.of());
        TestEndpointRequest request = exchange.body(body, TestEndpointRequest.class);
        return endpoints(pimId)
                .testEndpoint(exchange.call(), request)
                .thenApply(found -> exchange.element(found.service()));
    }

    @POST
    @Path("import")
    @Consumes({MediaType.APPLICATION_JSON, TABLE})
    @Serves(value = EndpointAdministration.class, operation = "importEndpoints")
    public CompletionStage<Response> importMany(
            @PathParam("pimId") String pimId,
            @HeaderParam("Content-Type") MediaType type,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        QueryParameters parameters = exchange.parameters().only(IMPORT);
        ImportEndpointsRequest request = type.isCompatible(MediaType.valueOf(TABLE))
                ? EndpointTable.request(
                        new String(body.readAllBytes(), StandardCharsets.UTF_8),
                        parameters.flag("approve"),
                        parameters.flag("dryRun"))
                : exchange.body(body, ImportEndpointsRequest.class);
        return change(pimId, request, exchange, EndpointAdministration::importEndpoints);
    }

    @POST
    @Path("{endpointId}/approve")
    @Serves(value = EndpointAdministration.class, operation = "approveEndpoint")
    public CompletionStage<Response> approve(
            @PathParam("pimId") String pimId,
            @PathParam(ID) String endpointId,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        return change(
                pimId,
                exchange.body(body, ApproveEndpointRequest.class, ID, endpointId),
                exchange,
                EndpointAdministration::approveEndpoint);
    }

    @POST
    @Path("{endpointId}/update-address")
    @Serves(value = EndpointAdministration.class, operation = "updateEndpointAddress")
    public CompletionStage<Response> updateAddress(
            @PathParam("pimId") String pimId,
            @PathParam(ID) String endpointId,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        return change(
                pimId,
                exchange.body(body, UpdateEndpointAddressRequest.class, ID, endpointId),
                exchange,
                EndpointAdministration::updateEndpointAddress);
    }

    @POST
    @Path("{endpointId}/replace-manager")
    @Serves(value = EndpointAdministration.class, operation = "replaceManager")
    public CompletionStage<Response> replaceManager(
            @PathParam("pimId") String pimId,
            @PathParam(ID) String endpointId,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        return change(
                pimId,
                exchange.body(body, ReplaceManagerRequest.class, ID, endpointId),
                exchange,
                EndpointAdministration::replaceManager);
    }

    @POST
    @Path("{endpointId}/rotate-credentials")
    @Serves(value = EndpointAdministration.class, operation = "rotateCredentials")
    public CompletionStage<Response> rotateCredentials(
            @PathParam("pimId") String pimId,
            @PathParam(ID) String endpointId,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        return change(
                pimId,
                exchange.body(body, RotateCredentialsRequest.class, ID, endpointId),
                exchange,
                EndpointAdministration::rotateCredentials);
    }

    @POST
    @Path("{endpointId}/repin-certificate")
    @Serves(value = EndpointAdministration.class, operation = "repinCertificate")
    public CompletionStage<Response> repinCertificate(
            @PathParam("pimId") String pimId,
            @PathParam(ID) String endpointId,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        return change(
                pimId,
                exchange.body(body, RepinCertificateRequest.class, ID, endpointId),
                exchange,
                EndpointAdministration::repinCertificate);
    }

    @POST
    @Path("{endpointId}/detach")
    @Serves(value = EndpointAdministration.class, operation = "detachEndpoint")
    public CompletionStage<Response> detach(
            @PathParam("pimId") String pimId, @PathParam(ID) String endpointId, @Context Exchange exchange) {
        return change(pimId, new DetachEndpointRequest(endpointId), exchange, EndpointAdministration::detachEndpoint);
    }

    @DELETE
    @Path("{endpointId}")
    @Serves(value = EndpointAdministration.class, operation = "removeEndpoint")
    public CompletionStage<Response> remove(
            @PathParam("pimId") String pimId, @PathParam(ID) String endpointId, @Context Exchange exchange) {
        return change(pimId, new RemoveEndpointRequest(endpointId), exchange, EndpointAdministration::removeEndpoint);
    }

    private <Q extends Request, R> CompletionStage<Response> change(
            String pimId, Q request, Exchange exchange, Change<Q, R> change) {
        return exchange.mutation(pimId, call -> change.of(endpoints(pimId), call, request), exchange::ok);
    }
}
