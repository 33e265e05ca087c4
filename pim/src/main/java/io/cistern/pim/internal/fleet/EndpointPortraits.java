// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import io.cistern.administration.Endpoint;
import io.cistern.administration.EndpointState;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ProblemDetails;
import io.cistern.pim.internal.endpoint.Contact;
import io.cistern.pim.internal.endpoint.Endpoints;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.inventory.Location;
import io.cistern.pim.inventory.ServiceDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Endpoints as administrators see them. */
final class EndpointPortraits {

    private final Endpoints endpoints;
    private final Inventory inventory;

    EndpointPortraits(Endpoints endpoints, Inventory inventory) {
        this.endpoints = endpoints;
        this.inventory = inventory;
    }

    List<Endpoint> all() {
        Map<String, List<String>> read = inventory.readEverywhere();
        return endpoints.all().stream()
                .map(endpoint -> of(endpoint, read.getOrDefault(endpoint.endpointId(), List.of())))
                .toList();
    }

    Endpoint of(io.cistern.pim.internal.endpoint.Endpoint endpoint) {
        return of(endpoint, inventory.readEverywhere().getOrDefault(endpoint.endpointId(), List.of()));
    }

    private Endpoint of(io.cistern.pim.internal.endpoint.Endpoint endpoint, List<String> resources) {
        String id = endpoint.endpointId();
        Contact contact = endpoints.contact(id);
        return Endpoint.builder()
                .endpointId(id)
                .address(endpoint.address())
                .formerAddresses(
                        endpoint.addresses().subList(1, endpoint.addresses().size()))
                .state(state(endpoint))
                .reachability(contact.reachability())
                .lastContact(contact.lastContact())
                .tls(endpoint.tls())
                .credentialRef(endpoint.credentialRef())
                .service(service(resources).or(endpoint::seen))
                .resourceIds(resources)
                .resourcePoolId(Optional.of(endpoint.resourcePoolId()))
                .locationId(endpoint.location().map(Location::locationId))
                .expectedSerial(endpoint.expectedSerial())
                .definedIn(endpoint.definedIn())
                .problem(endpoint.problem().or(contact::problem).map(text -> problem(text, contact)))
                .deviations(endpoints.deviations(id))
                .version(endpoints.version(id))
                .build();
    }

    private Optional<ServiceDescription> service(List<String> resources) {
        return resources.stream()
                .flatMap(resource -> inventory.assetOf(resource).stream())
                .flatMap(asset -> asset.value().resource().management().stream())
                .flatMap(management -> management.service().stream())
                .findFirst();
    }

    private static EndpointState state(io.cistern.pim.internal.endpoint.Endpoint endpoint) {
        return switch (endpoint.stage()) {
            case DISCOVERED -> EndpointState.DISCOVERED;
            case ENROLLING -> endpoint.problem().isPresent() ? EndpointState.CONFLICT : EndpointState.ENROLLING;
            case ENROLL_FAILED -> EndpointState.ENROLL_FAILED;
            case MANAGED -> EndpointState.ENROLLED;
            case DETACHED -> EndpointState.DETACHED;
        };
    }

    private static ProblemDetails problem(String text, Contact contact) {
        ErrorCode code =
                switch (contact.reachability()) {
                    case AUTH_FAILED -> ErrorCode.RESOURCE_AUTH_FAILED;
                    case CERT_MISMATCH -> ErrorCode.RESOURCE_CERT_MISMATCH;
                    case UNREACHABLE -> ErrorCode.RESOURCE_UNREACHABLE;
                    case REACHABLE, UNKNOWN -> contact.live() ? ErrorCode.CONFLICT : ErrorCode.BACKEND_ERROR;
                };
        return new ProblemDetails(code, text, ErrorDetails.NONE);
    }
}
