// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.testing;

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
import io.cistern.backend.physical.ScanRange;
import io.cistern.backend.physical.StateReading;
import io.cistern.backend.physical.StateScope;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.inventory.ServiceDescription;
import io.cistern.pim.inventory.TlsDescription;
import io.cistern.pim.inventory.TrustMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Management controllers by their addresses, and the driver that reads them at once. */
public final class DataCentre implements PhysicalResourceDriver {

    public final Map<String, Bmc> bmcs = new HashMap<>();
    public final Map<String, ErrorCode> failing = new HashMap<>();
    public final Map<String, String> keys = new HashMap<>();
    public final List<String> log = Collections.synchronizedList(new ArrayList<>());
    public final List<EndpointDefinition> configured = new ArrayList<>();
    public final List<ScanRange> scanned = new ArrayList<>();
    public final List<String> probes = Collections.synchronizedList(new ArrayList<>());
    public final Set<String> hidden = new HashSet<>();
    public boolean onlyKnown;
    private final Clock clock;
    private volatile boolean holding;
    private final List<Runnable> held = new ArrayList<>();
    private final Map<String, Duration> delays = new HashMap<>();
    private final PriorityQueue<Delayed> delayed = new PriorityQueue<>(Comparator.comparing(Delayed::at));

    public DataCentre(Clock clock) {
        this.clock = clock;
    }

    /** Puts a controller at an address, and the address into the configuration. */
    public Bmc install(String address, Bmc bmc) {
        bmcs.put(address, bmc);
        configured.add(definition(address).build());
        return bmc;
    }

    public static io.cistern.backend.physical.EndpointDefinitionBuilder definition(String address) {
        return EndpointDefinition.builder()
                .address(address)
                .tls(new TlsPolicy(TrustMode.INSECURE, List.of(), false, false));
    }

    /** Whoever is at an address takes so long for each answer. */
    public void delay(String address, Duration time) {
        delays.put(address, time);
    }

    /** The answers whose time has come. */
    public void arrive() {
        while (!delayed.isEmpty() && !delayed.peek().at().isAfter(clock.instant())) {
            delayed.remove().answer().run();
        }
    }

    private record Delayed(Instant at, Runnable answer) {}

    /** Answers wait until they are let go. */
    public void hold() {
        holding = true;
    }

    private void hold(Runnable answering) {
        synchronized (held) {
            held.add(answering);
        }
    }

    /** Lets the answers go; returns how many there were. */
    public int letGo() {
        List<Runnable> waiting;
        synchronized (held) {
            waiting = List.copyOf(held);
            held.clear();
        }
        waiting.forEach(Runnable::run);
        return waiting.size();
    }

    @Override
    public List<EndpointDefinition> configuredEndpoints() {
        return List.copyOf(configured);
    }

    @Override
    public List<ScanRange> scannedRanges() {
        return List.copyOf(scanned);
    }

    @Override
    public CompletionStage<EndpointProbe> probe(String address, Instant deadline) {
        probes.add(address);
        CompletableFuture<EndpointProbe> result = new CompletableFuture<>();
        Runnable answering = () -> probe(address, result);
        if (holding) {
            hold(answering);
        } else {
            answering.run();
        }
        return result;
    }

    private void probe(String address, CompletableFuture<EndpointProbe> result) {
        if (onlyKnown && !bmcs.containsKey(address)) {
            result.completeExceptionally(new InfrastructureException(ErrorCode.RESOURCE_UNREACHABLE, address));
            return;
        }
        result.complete(new EndpointProbe(
                address,
                ServiceDescription.builder()
                        .protocol("redfish")
                        .protocolVersion(hidden.contains(address) ? Optional.empty() : Optional.of("1.15.0"))
                        .quirkProfile("standard")
                        .tls(Optional.ofNullable(keys.get(address))
                                .map(key -> new TlsDescription("ca", "bmc", key, Instant.MAX, TrustMode.INSECURE)))
                        .build()));
    }

    @Override
    public CompletionStage<EndpointIdentity> verify(EndpointAccess endpoint, ReadCall call) {
        return answer("verify", endpoint.address(), bmc -> bmc.identity(endpoint.endpointId()));
    }

    @Override
    public CompletionStage<StateReading> readStates(EndpointAccess endpoint, StateScope scope, ReadCall call) {
        return answer(
                "states " + scope,
                endpoint.address(),
                bmc -> bmc.states(endpoint.endpointId(), scope, clock.instant()));
    }

    @Override
    public CompletionStage<InventoryReading> readInventory(
            EndpointAccess endpoint, InventoryScope scope, ReadCall call) {
        return answer(
                "inventory " + scope,
                endpoint.address(),
                bmc -> bmc.reading(endpoint.endpointId(), scope, clock.instant()));
    }

    @Override
    public CompletionStage<Void> release(String endpointId) {
        return CompletableFuture.completedFuture(null);
    }

    private <T> CompletionStage<T> answer(String what, String address, Function<Bmc, T> answer) {
        log.add(what + " " + address);
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable answering = () -> answer(address, answer, result);
        Duration delay = delays.getOrDefault(address, Duration.ZERO);
        if (holding) {
            hold(answering);
        } else if (!delay.isZero()) {
            delayed.add(new Delayed(clock.instant().plus(delay), answering));
        } else {
            answering.run();
        }
        return result;
    }

    private <T> void answer(String address, Function<Bmc, T> answer, CompletableFuture<T> result) {
        Bmc bmc = bmcs.get(address);
        ErrorCode code = bmc == null ? ErrorCode.RESOURCE_UNREACHABLE : failing.get(address);
        if (code == null) {
            result.complete(answer.apply(bmc));
        } else {
            result.completeExceptionally(new InfrastructureException(code, address + ": " + code));
        }
    }
}
