// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.openstack.internal.keystone.KeystoneService;
import io.cistern.vim.openstack.internal.keystone.Token;
import java.net.URI;
import java.util.List;

/** Chooses among the endpoints of the catalogue: by override, region and interface, never by guess. */
final class Catalogue {

    private final CloudSettings settings;

    Catalogue(CloudSettings settings) {
        this.settings = settings;
    }

    URI endpoint(Token token, ServiceType service) {
        URI override = settings.endpoints().get(service);
        if (override != null) {
            return inProject(token, service, service.versioned(override.toString()));
        }
        List<KeystoneService.Endpoint> all = endpoints(token, service);
        List<KeystoneService.Endpoint> chosen = all.stream()
                .filter(endpoint ->
                        settings.region().isEmpty() || endpoint.regionName().equals(settings.region()))
                .toList();
        if (chosen.size() == 1) {
            return service.versioned(chosen.get(0).url());
        }
        String regions = String.join(
                ", ",
                all.stream()
                        .flatMap(endpoint -> endpoint.regionName().stream())
                        .distinct()
                        .sorted()
                        .toList());
        throw chosen.isEmpty() ? none(service, regions) : ambiguous(service, regions);
    }

    /** Block Storage before 3.67 wants the project after the version, and all take it there. */
    private static URI inProject(Token token, ServiceType service, URI given) {
        if (service != ServiceType.BLOCK_STORAGE || token.projectId().isEmpty()) {
            return given;
        }
        return URI.create(given.toString()
                .replaceFirst("/v3(/[^/]*)?$", "/v3/" + token.projectId().get()));
    }

    /** Whether there is one. */
    boolean offers(Token token, ServiceType service) {
        return settings.endpoints().containsKey(service)
                || !endpoints(token, service).isEmpty();
    }

    /** Those of the service's own type, or else of an older one: a catalogue may have both. */
    private List<KeystoneService.Endpoint> endpoints(Token token, ServiceType service) {
        List<KeystoneService> entries = token.catalogue().stream()
                .filter(entry -> service.isType(entry.type()))
                .toList();
        boolean current = entries.stream().anyMatch(entry -> entry.type().equals(service.type()));
        return entries.stream()
                .filter(entry -> !current || entry.type().equals(service.type()))
                .flatMap(entry -> entry.endpoints().stream())
                .filter(endpoint -> endpoint.audience().equals(settings.audience()))
                .toList();
    }

    private InfrastructureException none(ServiceType service, String regions) {
        return problem(
                "the catalogue has no " + settings.audience() + " endpoint of type " + service.type()
                        + settings.region()
                                .map(region -> " in region " + region)
                                .orElse("")
                        + (regions.isEmpty() ? "" : "; it has one in: " + regions),
                "correct region or interface, or set endpoint." + service.type());
    }

    private InfrastructureException ambiguous(ServiceType service, String regions) {
        return problem(
                "the catalogue has several " + settings.audience() + " endpoints of type " + service.type()
                        + ", in regions: " + regions,
                "set region to one of them");
    }

    private static InfrastructureException problem(String what, String remedy) {
        return new InfrastructureException(
                ErrorCode.UNAVAILABLE,
                what + "; " + remedy,
                ErrorDetails.builder()
                        .origin(ErrorOrigin.BACKEND)
                        .remedy(remedy)
                        .build());
    }
}
