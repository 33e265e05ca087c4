// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import io.cistern.api.CallContext;
import io.cistern.api.Request;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.GetPhysicalResourceRequest;
import io.cistern.pim.inventory.InventoryDepth;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.inventory.RefreshInventoryRequest;
import io.cistern.pim.inventory.UpdateInventoryMetadataRequest;
import io.cistern.pim.lifecycle.AllocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.DeallocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.DeprovisionPhysicalResourceRequest;
import io.cistern.pim.lifecycle.OperatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.ProvisionPhysicalResourceRequest;
import io.cistern.pim.lifecycle.SanitizePhysicalResourceRequest;
import io.cistern.pim.lifecycle.SetMaintenanceModeRequest;
import io.cistern.pim.lifecycle.UpdateFirmwareRequest;
import io.cistern.pim.lifecycle.UpdatePhysicalResourceRequest;
import io.cistern.rest.internal.http.Exchange;
import io.cistern.rest.internal.http.Infrastructures;
import io.cistern.rest.internal.http.QueryParameters;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Physical resources: what there is, and what is done with it (IFA 053 clauses 7.3 and 7.4; derived). */
@Path("/pim/v1/pims/{pimId}/physical-resources")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PhysicalResources {
    private static final String ID = "physicalResourceId";
    private static final Set<String> COLLECTION =
            QueryParameters.and(QueryParameters.COLLECTION, "kinds", "depth", "maxAge");
    private static final Set<String> ELEMENT = QueryParameters.and(QueryParameters.ELEMENT, "depth", "maxAge");

    private final Infrastructures infrastructures;

    public PhysicalResources(Infrastructures infrastructures) {
        this.infrastructures = infrastructures;
    }

    /** An operation of the lifecycle. */
    private interface Action<Q, R> {
        CompletionStage<R> of(
                PhysicalResourceProvisioningAndLifecycleManagement lifecycle, CallContext call, Q request);
    }

    private PhysicalResourceInventoryManagement inventory(String pimId) {
        return infrastructures.pim(PhysicalResourceInventoryManagement.class, pimId);
    }

    @GET
    @Serves(value = PhysicalResourceInventoryManagement.class, operation = "queryPhysicalResourceInventory")
    public CompletionStage<Response> query(@PathParam("pimId") String pimId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(COLLECTION);
        QueryPhysicalResourceInventoryRequest request = QueryPhysicalResourceInventoryRequest.builder()
                .filter(parameters.filter())
                .attributeSelector(parameters.selector())
                .kinds(parameters.constants("kinds", ResourceKind.class))
                .depth(parameters.constant("depth", InventoryDepth.class))
                .maxAge(parameters.number("maxAge").map(Duration::ofSeconds))
                .page(parameters.page())
                .build();
        return inventory(pimId)
                .queryPhysicalResourceInventory(exchange.call(), request)
                .thenApply(found -> exchange.page(found.physicalResources(), found.nextPageToken()));
    }

    @GET
    @Path("{physicalResourceId}")
    @Serves(value = PhysicalResourceInventoryManagement.class, operation = "getPhysicalResource")
    public CompletionStage<Response> get(
            @PathParam("pimId") String pimId, @PathParam(ID) String physicalResourceId, @Context Exchange exchange) {
        QueryParameters parameters = exchange.parameters().only(ELEMENT);
        GetPhysicalResourceRequest request = new GetPhysicalResourceRequest(
                physicalResourceId,
                parameters.constant("depth", InventoryDepth.class),
                parameters.number("maxAge").map(Duration::ofSeconds));
        return get(pimId, request, exchange).thenApply(exchange::element);
    }

    private CompletionStage<PhysicalResource> get(String pimId, GetPhysicalResourceRequest request, Exchange exchange) {
        return inventory(pimId)
                .getPhysicalResource(exchange.call(), request)
                .thenApply(found -> found.physicalResource());
    }

    @PATCH
    @Path("{physicalResourceId}")
    @Serves(value = PhysicalResourceInventoryManagement.class, operation = "updateInventoryMetadata")
    public CompletionStage<Response> updateMetadata(
            @PathParam("pimId") String pimId,
            @PathParam(ID) String physicalResourceId,
            InputStream body,
            @Context Exchange exchange)
            throws IOException {
        UpdateInventoryMetadataRequest request =
                exchange.body(body, UpdateInventoryMetadataRequest.class, ID, physicalResourceId);
        GetPhysicalResourceRequest present =
                new GetPhysicalResourceRequest(physicalResourceId, Optional.empty(), Optional.empty());
        return exchange.unchanged(() -> get(pimId, present, exchange))
                .thenCompose(same -> exchange.mutation(
                        pimId, call -> inventory(pimId).updateInventoryMetadata(call, request), exchange::ok));
    }

    @POST
    @Path("refresh")
    @Serves(value = PhysicalResourceInventoryManagement.class, operation = "refreshInventory")
    public CompletionStage<Response> refresh(
            @PathParam("pimId") String pimId, InputStream body, @Context Exchange exchange) throws IOException {
        RefreshInventoryRequest request = exchange.body(body, RefreshInventoryRequest.class);
        return exchange.mutation(pimId, call -> inventory(pimId).refreshInventory(call, request), exchange::ok);
    }

    @POST
    @Path("provision")
    @Serves(value = PhysicalResourceProvisioningAndLifecycleManagement.class, operation = "provisionPhysicalResource")
    public CompletionStage<Response> provision(
            @PathParam("pimId") String pimId, InputStream body, @Context Exchange exchange) throws IOException {
        return act(
                pimId,
                exchange.body(body, ProvisionPhysicalResourceRequest.class),
                exchange,
                PhysicalResourceProvisioningAndLifecycleManagement::provisionPhysicalResource);
    }

    @POST
    @Path("allocate")
    @Serves(value = PhysicalResourceProvisioningAndLifecycleManagement.class, operation = "allocatePhysicalResource")
    public CompletionStage<Response> allocate(
            @PathParam("pimId") String pimId, InputStream body, @Context Exchange exchange) throws IOException {
        return act(
                pimId,
                exchange.body(body, AllocatePhysicalResourceRequest.class),
                exchange,
                PhysicalResourceProvisioningAndLifecycleManagement::allocatePhysicalResource);
    }

    @POST
    @Path("deallocate")
    @Serves(value = PhysicalResourceProvisioningAndLifecycleManagement.class, operation = "deallocatePhysicalResource")
    public CompletionStage<Response> deallocate(
            @PathParam("pimId") String pimId, InputStream body, @Context Exchange exchange) throws IOException {
        return act(
                pimId,
                exchange.body(body, DeallocatePhysicalResourceRequest.class),
                exchange,
                PhysicalResourceProvisioningAndLifecycleManagement::deallocatePhysicalResource);
    }

    @POST
    @Path("update-configuration")
    @Serves(value = PhysicalResourceProvisioningAndLifecycleManagement.class, operation = "updatePhysicalResource")
    public CompletionStage<Response> configure(
            @PathParam("pimId") String pimId, InputStream body, @Context Exchange exchange) throws IOException {
        return act(
                pimId,
                exchange.body(body, UpdatePhysicalResourceRequest.class),
                exchange,
                PhysicalResourceProvisioningAndLifecycleManagement::updatePhysicalResource);
    }

    @POST
    @Path("update-firmware")
    @Serves(value = PhysicalResourceProvisioningAndLifecycleManagement.class, operation = "updateFirmware")
    public CompletionStage<Response> updateFirmware(
            @PathParam("pimId") String pimId, InputStream body, @Context Exchange exchange) throws IOException {
        return act(
                pimId,
                exchange.body(body, UpdateFirmwareRequest.class),
                exchange,
                PhysicalResourceProvisioningAndLifecycleManagement::updateFirmware);
    }

    @POST
    @Path("operate")
    @Serves(value = PhysicalResourceProvisioningAndLifecycleManagement.class, operation = "operatePhysicalResource")
    public CompletionStage<Response> operate(
            @PathParam("pimId") String pimId, InputStream body, @Context Exchange exchange) throws IOException {
        return act(
                pimId,
                exchange.body(body, OperatePhysicalResourceRequest.class),
                exchange,
                PhysicalResourceProvisioningAndLifecycleManagement::operatePhysicalResource);
    }

    @POST
    @Path("set-maintenance-mode")
    @Serves(value = PhysicalResourceProvisioningAndLifecycleManagement.class, operation = "setMaintenanceMode")
    public CompletionStage<Response> setMaintenanceMode(
            @PathParam("pimId") String pimId, InputStream body, @Context Exchange exchange) throws IOException {
        return act(
                pimId,
                exchange.body(body, SetMaintenanceModeRequest.class),
                exchange,
                PhysicalResourceProvisioningAndLifecycleManagement::setMaintenanceMode);
    }

    @POST
    @Path("deprovision")
    @Serves(value = PhysicalResourceProvisioningAndLifecycleManagement.class, operation = "deprovisionPhysicalResource")
    public CompletionStage<Response> deprovision(
            @PathParam("pimId") String pimId, InputStream body, @Context Exchange exchange) throws IOException {
        return act(
                pimId,
                exchange.body(body, DeprovisionPhysicalResourceRequest.class),
                exchange,
                PhysicalResourceProvisioningAndLifecycleManagement::deprovisionPhysicalResource);
    }

    @POST
    @Path("sanitize")
    @Serves(value = PhysicalResourceProvisioningAndLifecycleManagement.class, operation = "sanitizePhysicalResource")
    public CompletionStage<Response> sanitize(
            @PathParam("pimId") String pimId, InputStream body, @Context Exchange exchange) throws IOException {
        return act(
                pimId,
                exchange.body(body, SanitizePhysicalResourceRequest.class),
                exchange,
                PhysicalResourceProvisioningAndLifecycleManagement::sanitizePhysicalResource);
    }

    private <Q extends Request, R> CompletionStage<Response> act(
            String pimId, Q request, Exchange exchange, Action<Q, R> action) {
        return exchange.mutation(
                pimId,
                call -> action.of(
                        infrastructures.pim(PhysicalResourceProvisioningAndLifecycleManagement.class, pimId),
                        call,
                        request),
                exchange::ok);
    }
}
