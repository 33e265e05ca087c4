// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.routing;

import io.cistern.api.InfrastructureKind;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.physical.EndpointAccess;
import io.cistern.backend.physical.EndpointDefinition;
import io.cistern.backend.physical.EndpointIdentity;
import io.cistern.backend.physical.EndpointProbe;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryScope;
import io.cistern.backend.physical.PhysicalResourceDriver;
import io.cistern.backend.physical.ReadCall;
import io.cistern.backend.physical.StateReading;
import io.cistern.backend.physical.StateScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A backend that is a driver of physical resources, of which there are none. */
public record FakeDriver(String version) implements Backend, PhysicalResourceDriver {

    public static BackendDescription described(String version) {
        return BackendDescription.builder()
                .infrastructureId("dc-1")
                .kind(InfrastructureKind.PIM)
                .type("fake")
                .version(version)
                .build();
    }

    @Override
    public BackendDescription description() {
        return described(version);
    }

    @Override
    public <T> Optional<T> offer(Class<T> type) {
        return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    public List<EndpointDefinition> configuredEndpoints() {
        return List.of();
    }

    @Override
    public CompletionStage<EndpointProbe> probe(String address, Instant deadline) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<EndpointIdentity> verify(EndpointAccess endpoint, ReadCall call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<StateReading> readStates(EndpointAccess endpoint, StateScope scope, ReadCall call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<InventoryReading> readInventory(
            EndpointAccess endpoint, InventoryScope scope, ReadCall call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Void> release(String endpointId) {
        return CompletableFuture.completedFuture(null);
    }
}
