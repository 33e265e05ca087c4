// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.EndpointAccess;
import io.cistern.backend.physical.EndpointDefinition;
import io.cistern.backend.physical.EndpointIdentity;
import io.cistern.backend.physical.EndpointProbe;
import io.cistern.backend.physical.InventoryReading;
import io.cistern.backend.physical.InventoryScope;
import io.cistern.backend.physical.PhysicalResourceDriver;
import io.cistern.backend.physical.ReadCall;
import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.physical.ScanRange;
import io.cistern.backend.physical.StateReading;
import io.cistern.backend.physical.StateScope;
import io.cistern.pim.redfish.internal.client.RedfishCall;
import io.cistern.pim.redfish.internal.fleet.Fleet;
import io.cistern.pim.redfish.internal.fleet.Prober;
import io.cistern.pim.redfish.internal.inventory.Observer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Reads BMCs that speak Redfish. */
final class RedfishDriver implements PhysicalResourceDriver {

    /** What is said of an endpoint; all else that a service answers to a reading is against the protocol. */
    private static final Set<ErrorCode> TOLD = Set.of(
            ErrorCode.INVALID_ARGUMENT,
            ErrorCode.NOT_SUPPORTED,
            ErrorCode.RESOURCE_UNREACHABLE,
            ErrorCode.RESOURCE_AUTH_FAILED,
            ErrorCode.RESOURCE_CERT_MISMATCH,
            ErrorCode.BACKEND_ERROR,
            ErrorCode.LIMIT_EXCEEDED,
            ErrorCode.TIMEOUT,
            ErrorCode.CANCELLED);

    private final Fleet fleet;
    private final Prober prober;
    private final ReadQueue queue;
    private final Supplier<List<EndpointDefinition>> configured;
    private final List<ScanRange> scanned;

    RedfishDriver(
            Fleet fleet,
            Prober prober,
            ReadQueue queue,
            Supplier<List<EndpointDefinition>> configured,
            List<ScanRange> scanned) {
        this.fleet = fleet;
        this.prober = prober;
        this.queue = queue;
        this.configured = configured;
        this.scanned = scanned;
    }

    @Override
    public List<EndpointDefinition> configuredEndpoints() {
        return configured.get();
    }

    @Override
    public List<ScanRange> scannedRanges() {
        return scanned;
    }

    @Override
    public CompletionStage<EndpointProbe> probe(String address, Instant deadline) {
        return queue.read(ReadPriority.INTERACTIVE, () -> told(address, () -> prober.look(address, deadline)));
    }

    @Override
    public CompletionStage<EndpointIdentity> verify(EndpointAccess endpoint, ReadCall call) {
        return read(endpoint, call, Observer::identity);
    }

    @Override
    public CompletionStage<StateReading> readStates(EndpointAccess endpoint, StateScope scope, ReadCall call) {
        return read(endpoint, call, (observer, service) -> observer.states(service, scope));
    }

    @Override
    public CompletionStage<InventoryReading> readInventory(
            EndpointAccess endpoint, InventoryScope scope, ReadCall call) {
        return read(endpoint, call, (observer, service) -> observer.inventory(service, scope));
    }

    @Override
    public CompletionStage<Void> release(String endpointId) {
        return queue.read(ReadPriority.INTERACTIVE, () -> {
            fleet.release(endpointId);
            return null;
        });
    }

    private <R> CompletionStage<R> read(
            EndpointAccess endpoint, ReadCall call, BiFunction<Observer, RedfishCall, R> reading) {
        return queue.read(
                call.priority(),
                () -> told(endpoint.address(), () -> fleet.at(endpoint).read(call, reading)));
    }

    private static <R> R told(String address, Supplier<R> work) {
        try {
            return work.get();
        } catch (InfrastructureException failure) {
            if (TOLD.contains(failure.code())) {
                throw failure;
            }
            throw new InfrastructureException(
                    ErrorCode.BACKEND_ERROR,
                    "what answers at " + address + " is no Redfish service: " + failure.getMessage(),
                    failure.details(),
                    failure);
        }
    }
}
