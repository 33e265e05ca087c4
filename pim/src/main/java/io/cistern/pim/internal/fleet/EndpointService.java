// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import io.cistern.administration.ApproveEndpointRequest;
import io.cistern.administration.ApproveEndpointResponse;
import io.cistern.administration.DetachEndpointRequest;
import io.cistern.administration.DetachEndpointResponse;
import io.cistern.administration.Endpoint;
import io.cistern.administration.EndpointAdministration;
import io.cistern.administration.ImportEndpointsRequest;
import io.cistern.administration.ImportEndpointsResponse;
import io.cistern.administration.ListEndpointsRequest;
import io.cistern.administration.ListEndpointsResponse;
import io.cistern.administration.RegisterEndpointRequest;
import io.cistern.administration.RegisterEndpointResponse;
import io.cistern.administration.RemoveEndpointRequest;
import io.cistern.administration.RemoveEndpointResponse;
import io.cistern.administration.RepinCertificateRequest;
import io.cistern.administration.RepinCertificateResponse;
import io.cistern.administration.ReplaceManagerRequest;
import io.cistern.administration.ReplaceManagerResponse;
import io.cistern.administration.RotateCredentialsRequest;
import io.cistern.administration.RotateCredentialsResponse;
import io.cistern.administration.TestEndpointRequest;
import io.cistern.administration.TestEndpointResponse;
import io.cistern.administration.UpdateEndpointAddressRequest;
import io.cistern.administration.UpdateEndpointAddressResponse;
import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.pim.internal.endpoint.Endpoint.Stage;
import io.cistern.pim.internal.endpoint.Enrolment;
import io.cistern.pim.internal.inventory.Directory;
import io.cistern.pim.internal.inventory.Listings;
import io.cistern.pim.inventory.Location;
import io.cistern.pim.inventory.ServiceDescription;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/** Endpoint Administration. */
final class EndpointService implements EndpointAdministration {

    private final Answering answering;
    private final Enrolment enrolment;
    private final EndpointPortraits portraits;
    private final Directory directory;
    private final Registration registration;

    EndpointService(
            Answering answering,
            Enrolment enrolment,
            EndpointPortraits portraits,
            Directory directory,
            Registration registration) {
        this.answering = answering;
        this.enrolment = enrolment;
        this.portraits = portraits;
        this.directory = directory;
        this.registration = registration;
    }

    @Override
    public CompletionStage<RegisterEndpointResponse> registerEndpoint(
            CallContext call, RegisterEndpointRequest request) {
        return answering.follow(call, asked -> {
            AtomicBoolean begun = new AtomicBoolean(true);
            asked.context().journal().check(() -> {
                begun.set(false);
                enrolment.requireFree(request.address());
                location(request, asked);
            });
            CompletionStage<Optional<ServiceDescription>> look = begun.get()
                    ? CompletableFuture.completedFuture(Optional.empty())
                    : enrolment.look(request.address()).thenApply(Optional::of);
            return look.thenApply(seen -> new RegisterEndpointResponse(told(add(request, seen, asked))));
        });
    }

    private String add(RegisterEndpointRequest request, Optional<ServiceDescription> seen, Answering.Asked asked) {
        Journal journal = asked.context().journal();
        String id = journal.remember("id", () -> UUID.randomUUID().toString());
        journal.perform("register", id, () -> {
            enrolment.add(registration.of(id, request, location(request, asked), Stage.DISCOVERED, seen));
            return Optional.empty();
        });
        return id;
    }

    private Optional<Location> location(RegisterEndpointRequest request, Answering.Asked asked) {
        return request.locationId().map(id -> directory
                .locations(asked.sight())
                .filter(known -> known.locationId().equals(id))
                .findFirst()
                .orElseThrow(() -> InfrastructureException.invalidArgument(
                        "locationId", "names a location; there is no " + id, "look the location up and give its id")));
    }

    private Endpoint told(String id) {
        return portraits.of(enrolment.require(id));
    }

    private <T> CompletionStage<T> changed(
            CallContext call, String id, Supplier<CompletionStage<Void>> change, Function<Endpoint, T> response) {
        return answering.follow(call, asked -> change.get().thenApply(done -> response.apply(told(id))));
    }

    @Override
    public CompletionStage<ApproveEndpointResponse> approveEndpoint(CallContext call, ApproveEndpointRequest request) {
        String id = request.endpointId();
        return changed(call, id, () -> enrolment.approve(id, request.spkiSha256()), ApproveEndpointResponse::new);
    }

    @Override
    public CompletionStage<UpdateEndpointAddressResponse> updateEndpointAddress(
            CallContext call, UpdateEndpointAddressRequest request) {
        String id = request.endpointId();
        return changed(
                call,
                id,
                () -> enrolment.reach(id, Optional.of(request.address()), Optional.empty(), List.of()),
                UpdateEndpointAddressResponse::new);
    }

    @Override
    public CompletionStage<ReplaceManagerResponse> replaceManager(CallContext call, ReplaceManagerRequest request) {
        String id = request.endpointId();
        return changed(
                call,
                id,
                () -> enrolment.reach(id, request.address(), request.credentialRef(), request.pins()),
                ReplaceManagerResponse::new);
    }

    @Override
    public CompletionStage<RotateCredentialsResponse> rotateCredentials(
            CallContext call, RotateCredentialsRequest request) {
        String id = request.endpointId();
        return changed(
                call,
                id,
                () -> enrolment.reach(id, Optional.empty(), Optional.of(request.credentialRef()), List.of()),
                RotateCredentialsResponse::new);
    }

    @Override
    public CompletionStage<RepinCertificateResponse> repinCertificate(
            CallContext call, RepinCertificateRequest request) {
        return answering.answer(call, asked -> {
            enrolment.repin(request.endpointId(), request.pins());
            return new RepinCertificateResponse(told(request.endpointId()));
        });
    }

    @Override
    public CompletionStage<DetachEndpointResponse> detachEndpoint(CallContext call, DetachEndpointRequest request) {
        String id = request.endpointId();
        return changed(call, id, () -> enrolment.detach(id), DetachEndpointResponse::new);
    }

    @Override
    public CompletionStage<RemoveEndpointResponse> removeEndpoint(CallContext call, RemoveEndpointRequest request) {
        String id = request.endpointId();
        return answering.follow(call, asked -> enrolment.remove(id).thenApply(done -> new RemoveEndpointResponse(id)));
    }

    @Override
    public CompletionStage<ImportEndpointsResponse> importEndpoints(CallContext call, ImportEndpointsRequest request) {
        return answering.answer(call, asked -> {
            List<Optional<Location>> locations = request.endpoints().stream()
                    .map(each -> location(each, asked))
                    .toList();
            Registration.Plan plan = registration.plan(request, locations);
            if (!request.dryRun()) {
                asked.context().journal().perform("import", "endpoints", () -> {
                    enrolment.add(plan.added());
                    return Optional.empty();
                });
            }
            return new ImportEndpointsResponse(plan.outcomes());
        });
    }

    @Override
    public CompletionStage<ListEndpointsResponse> listEndpoints(CallContext call, ListEndpointsRequest request) {
        return answering.answer(call, asked -> {
            Listings<Endpoint> endpoints =
                    Listings.of(portraits.all().stream(), Endpoint::endpointId, request.filter(), request.page());
            return new ListEndpointsResponse(endpoints.elements(), endpoints.next());
        });
    }

    @Override
    public CompletionStage<TestEndpointResponse> testEndpoint(CallContext call, TestEndpointRequest request) {
        return answering.follow(call, asked -> enrolment.look(request.address()).thenApply(TestEndpointResponse::new));
    }
}
