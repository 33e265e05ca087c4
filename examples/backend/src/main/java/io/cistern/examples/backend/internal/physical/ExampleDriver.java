// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal.physical;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.EndpointAccess;
import io.cistern.backend.physical.EndpointDefinition;
import io.cistern.backend.physical.EndpointIdentity;
import io.cistern.backend.physical.EndpointProbe;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryScope;
import io.cistern.backend.physical.ObservedIdentity;
import io.cistern.backend.physical.ObservedResource;
import io.cistern.backend.physical.PhysicalResourceDriver;
import io.cistern.backend.physical.ReadCall;
import io.cistern.backend.physical.StateObservation;
import io.cistern.backend.physical.StateReading;
import io.cistern.backend.physical.StateScope;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.ServiceDescription;
import io.cistern.pim.inventory.TrustMode;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the rack. What is in memory is there at once; a driver that asks over a network answers from threads of its own. */
final class ExampleDriver implements PhysicalResourceDriver {
    private static final Set<ResourceKind> SYSTEMS = EnumSet.of(ResourceKind.COMPUTE_SERVER, ResourceKind.SWITCH);
    private static final TlsPolicy NO_TLS = new TlsPolicy(TrustMode.INSECURE, List.of(), false, false);

    private final SimulatedRack rack;
    private final Clock clock;

    ExampleDriver(SimulatedRack rack, Clock clock) {
        this.rack = rack;
        this.clock = clock;
    }

    @Override
    public List<EndpointDefinition> configuredEndpoints() {
        return Stream.concat(
                        rack.machines().stream().map(SimulatedRack.Machine::address), Stream.of(SimulatedRack.SWITCH))
                .map(address -> EndpointDefinition.builder()
                        .address(address)
                        .tls(NO_TLS)
                        .build())
                .toList();
    }

    @Override
    public CompletionStage<EndpointProbe> probe(String address, Instant deadline) {
        return answer(address, there -> new EndpointProbe(address, service()));
    }

    @Override
    public CompletionStage<EndpointIdentity> verify(EndpointAccess endpoint, ReadCall call) {
        return answer(
                endpoint.address(),
                there -> new EndpointIdentity(
                        endpoint.endpointId(),
                        service(),
                        systems(endpoint, there)
                                .map(system -> new ObservedIdentity(
                                        system.locator(), system.resourceKind(), system.evidence()))
                                .toList()));
    }

    @Override
    public CompletionStage<StateReading> readStates(EndpointAccess endpoint, StateScope scope, ReadCall call) {
        return answer(endpoint.address(), there -> StateReading.builder()
                .endpointId(endpoint.endpointId())
                .scope(scope)
                .ended(clock.instant())
                .states((scope == StateScope.SYSTEMS ? systems(endpoint, there) : all(endpoint, there))
                        .map(resource -> new StateObservation(
                                resource.locator(), resource.resourceKind(), resource.states(), Optional.empty()))
                        .toList())
                .build());
    }

    @Override
    public CompletionStage<InventoryReading> readInventory(
            EndpointAccess endpoint, InventoryScope scope, ReadCall call) {
        return answer(endpoint.address(), there -> InventoryReading.builder()
                .endpointId(endpoint.endpointId())
                .scope(scope)
                .started(clock.instant())
                .ended(clock.instant())
                .service(service())
                .resources(all(endpoint, there)
                        .filter(resource -> inScope(scope, resource.resourceKind()))
                        .toList())
                .build());
    }

    private static boolean inScope(InventoryScope scope, ResourceKind kind) {
        return switch (scope) {
            case FULL -> true;
            case FIRMWARE -> kind == ResourceKind.COMPUTE_SERVER;
            case NETWORK -> kind == ResourceKind.SWITCH || kind == ResourceKind.PORT;
        };
    }

    @Override
    public CompletionStage<Void> release(String endpointId) {
        return CompletableFuture.completedFuture(null);
    }

    /** What is at an address: a server, or the switch. */
    private <R> CompletionStage<R> answer(String address, Function<Optional<SimulatedRack.Machine>, R> reading) {
        Optional<SimulatedRack.Machine> machine = rack.at(address);
        if (machine.isEmpty() && !address.equals(SimulatedRack.SWITCH)) {
            return CompletableFuture.failedFuture(
                    new InfrastructureException(ErrorCode.RESOURCE_UNREACHABLE, "nothing answers at " + address));
        }
        return CompletableFuture.completedFuture(reading.apply(machine));
    }

    private Stream<ObservedResource> all(EndpointAccess endpoint, Optional<SimulatedRack.Machine> there) {
        Observations observations = new Observations(endpoint.endpointId());
        return there.map(observations::server).orElseGet(() -> observations.topOfRack(rack.machines())).stream();
    }

    private Stream<ObservedResource> systems(EndpointAccess endpoint, Optional<SimulatedRack.Machine> there) {
        return all(endpoint, there).filter(resource -> SYSTEMS.contains(resource.resourceKind()));
    }

    private static ServiceDescription service() {
        return ServiceDescription.builder()
                .protocol("example")
                .quirkProfile("none")
                .build();
    }
}
