// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.Fleet;
import io.cistern.pim.Reservation;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.endpoint.Periods;
import io.cistern.pim.internal.testing.Bmc;
import io.cistern.pim.internal.testing.DataCentre;
import io.cistern.pim.internal.testing.Driven;
import io.cistern.pim.internal.testing.MemoryState;
import io.cistern.pim.internal.testing.Tor;
import io.cistern.pim.inventory.GetPhysicalResourceRequest;
import io.cistern.pim.inventory.InventoryDepth;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryResponse;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ResourceSelectionBuilder;
import io.cistern.tck.Bench;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** A fleet of a few servers, as the gateway calls it: enrolled from the configuration of its driver. */
final class FleetRig implements AutoCloseable {

    static final int SERVERS = 5;
    static final String TOR_MAC = "0e:1b:2c:3d:4e:5f";

    /** States are read often, for a process that took over to have seen all servers soon. */
    private static final FleetSettings SETTINGS = new FleetSettings(
            new Periods(Duration.ofMillis(500), Duration.ofMinutes(15), Duration.ofHours(12)),
            Duration.ofHours(24),
            1_000);

    private final int servers;
    private final DataCentre centre = new DataCentre(Clock.systemUTC());
    private final MemoryState state = new MemoryState();
    private final List<Fleet> gateways = new ArrayList<>();
    private Bench everybody;

    FleetRig() {
        this(SERVERS);
    }

    FleetRig(int servers) {
        this.servers = servers;
        for (int i = 0; i < servers; i++) {
            Bmc bmc = centre.install("https://bmc-" + i, Bmc.number(i));
            bmc.cores = i == 0 ? 64 : 32;
            bmc.neighbours.put("p1", Tor.heardByHost(TOR_MAC, "MacAddr", "Ethernet1/" + i, "IfName"));
        }
        everybody = start();
        awaitServers();
    }

    private Bench start() {
        Fleet fleet = new ManagedFleets(SETTINGS, Clock.systemUTC()).manage(new Driven(centre), state);
        gateways.add(fleet);
        return Bench.of(fleet);
    }

    /** Another process takes over, on the same store. */
    void restart() {
        close();
        everybody = start();
    }

    /** Another process beside this one, on the same store, once it has seen all servers. */
    Bench anotherGateway() {
        Bench other = start();
        awaitServers(other);
        return other;
    }

    /** Until all servers have been seen since the start. */
    void awaitServers() {
        awaitServers(everybody);
    }

    private void awaitServers(Bench gateway) {
        while (servers(gateway, Filter.ALL).stream()
                        .filter(server -> !server.stale())
                        .count()
                < servers) {
            Thread.yield();
        }
    }

    /** What is told of it at a time where it is not under management. */
    List<String> inUse(Clock clock) {
        return new ManagedFleets(SETTINGS, clock).inUse(state);
    }

    DataCentre centre() {
        return centre;
    }

    Fleet fleet() {
        return gateways.get(0);
    }

    /** A caller that sees everything. */
    Bench everybody() {
        return everybody;
    }

    static List<PhysicalResource> servers(Bench who, Filter filter) {
        return query(
                        who,
                        QueryPhysicalResourceInventoryRequest.builder()
                                .filter(filter)
                                .kinds(List.of(ResourceKind.COMPUTE_SERVER))
                                .build())
                .physicalResources();
    }

    static QueryPhysicalResourceInventoryResponse query(Bench who, QueryPhysicalResourceInventoryRequest request) {
        return await(
                who.to(PhysicalResourceInventoryManagement.class).queryPhysicalResourceInventory(who.call(), request));
    }

    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof InfrastructureException failure ? failure : e;
        }
    }

    static ErrorCode refused(CompletionStage<?> stage) {
        return catchThrowableOfType(InfrastructureException.class, () -> await(stage))
                .code();
    }

    CallContext by(String tenant) {
        return CallContext.of(everybody.call().consumer())
                .resourceGroupId(tenant)
                .build();
    }

    Reservation reserve(String tenant, ResourceSelectionBuilder selection) {
        return await(everybody
                        .to(PhysicalResourceProvisioningAndLifecycleManagement.class)
                        .reservePhysicalResource(
                                by(tenant),
                                new ReservePhysicalResourceRequest(
                                        selection.build(), Duration.ofHours(1), Optional.of("test"))))
                .reservation();
    }

    PhysicalResource server(String id) {
        return await(everybody
                        .to(PhysicalResourceInventoryManagement.class)
                        .getPhysicalResource(
                                everybody.call(),
                                new GetPhysicalResourceRequest(id, Optional.of(InventoryDepth.FULL), Optional.empty())))
                .physicalResource();
    }

    @Override
    public void close() {
        gateways.forEach(Fleet::close);
        gateways.clear();
    }
}
