// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import io.cistern.administration.ImportEndpointsRequest;
import io.cistern.administration.ImportOutcome;
import io.cistern.administration.ImportedEndpoint;
import io.cistern.administration.RegisterEndpointRequest;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.internal.allocation.Refusals;
import io.cistern.pim.internal.endpoint.Address;
import io.cistern.pim.internal.endpoint.Endpoint;
import io.cistern.pim.internal.endpoint.Endpoint.Stage;
import io.cistern.pim.internal.endpoint.Endpoints;
import io.cistern.pim.inventory.Location;
import io.cistern.pim.inventory.ManagementAddress;
import io.cistern.pim.inventory.ServiceDescription;
import io.cistern.pim.inventory.TrustMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes endpoints of what administrators ask for. */
final class Registration {

    private final Endpoints endpoints;
    private final Clock clock;

    Registration(Endpoints endpoints, Clock clock) {
        this.endpoints = endpoints;
        this.clock = clock;
    }

    /**
     * What an import makes.
     *
     * @param added what is new
     * @param outcomes what becomes of each
     */
    record Plan(List<Endpoint> added, List<ImportedEndpoint> outcomes) {}

    /** One endpoint. */
    Endpoint of(
            String id,
            RegisterEndpointRequest request,
            Optional<Location> location,
            Stage stage,
            Optional<ServiceDescription> seen) {
        return new Endpoint(
                id,
                List.of(new ManagementAddress(request.address(), clock.instant(), Optional.empty())),
                request.credentialRef(),
                request.tls().orElse(TlsPolicy.TRUST_ON_FIRST_USE),
                stage,
                Optional.empty(),
                request.resourcePoolId().orElse(Endpoints.DEFAULT_POOL),
                location,
                request.expectedSerial(),
                Optional.empty(),
                seen);
    }

    /** Many, of which some are there already. One that is there as another one is a conflict of all. */
    Plan plan(ImportEndpointsRequest request, List<Optional<Location>> locations) {
        Map<String, Endpoint> present = endpoints.byAddress();
        Plan plan = new Plan(new ArrayList<>(), new ArrayList<>());
        List<String> conflicts = new ArrayList<>();
        for (int i = 0; i < request.endpoints().size(); i++) {
            RegisterEndpointRequest asked = request.endpoints().get(i);
            Endpoint described = of(
                    UUID.randomUUID().toString(),
                    asked,
                    locations.get(i),
                    request.approve() ? Stage.ENROLLING : Stage.DISCOVERED,
                    Optional.empty());
            Optional<Endpoint> known = Optional.ofNullable(present.get(Address.canonical(asked.address())));
            List<String> other =
                    known.map(there -> differences(there, described)).orElse(List.of());
            if (!other.isEmpty()) {
                conflicts.add(asked.address() + " is there with another " + String.join(", ", other));
            }
            if (known.isEmpty()) {
                plan.added().add(described);
                present.put(Address.canonical(asked.address()), described);
            }
            plan.outcomes()
                    .add(new ImportedEndpoint(
                            asked.address(),
                            known.isEmpty() ? ImportOutcome.ADDED : ImportOutcome.UNCHANGED,
                            known.map(Endpoint::endpointId).or(() -> Optional.of(described.endpointId())
                                    .filter(id -> !request.dryRun()))));
        }
        if (!conflicts.isEmpty()) {
            throw Refusals.conflict(
                    "import",
                    String.join("; ", conflicts.subList(0, Math.min(conflicts.size(), 10)))
                            + (conflicts.size() > 10 ? "; and " + (conflicts.size() - 10) + " more" : ""),
                    "change those by their own operations or leave them out; nothing was imported");
        }
        return plan;
    }

    private static List<String> differences(Endpoint there, Endpoint described) {
        return Stream.of(
                        difference("credentialRef", there.credentialRef().equals(described.credentialRef())),
                        difference("tls", sameTrust(there.tls(), described.tls())),
                        difference("resourcePoolId", there.resourcePoolId().equals(described.resourcePoolId())),
                        difference("locationId", there.location().equals(described.location())),
                        difference("expectedSerial", there.expectedSerial().equals(described.expectedSerial())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> difference(String attribute, boolean same) {
        return same ? Optional.empty() : Optional.of(attribute);
    }

    /** What was learned on first use is no difference. */
    private static boolean sameTrust(TlsPolicy there, TlsPolicy described) {
        boolean learned =
                described.trustMode() == TrustMode.TOFU && described.pins().isEmpty();
        return learned ? there.trustMode() == TrustMode.TOFU : there.equals(described);
    }
}
