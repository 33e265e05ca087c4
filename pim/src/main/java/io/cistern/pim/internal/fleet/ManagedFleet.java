// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.StateStore;
import io.cistern.backend.physical.Fleet;
import io.cistern.backend.physical.PhysicalResourceDriver;
import io.cistern.pim.internal.allocation.Allocations;
import io.cistern.pim.internal.allocation.Reservations;
import io.cistern.pim.internal.endpoint.Endpoint;
import io.cistern.pim.internal.endpoint.Endpoints;
import io.cistern.pim.internal.endpoint.Visits;
import io.cistern.pim.internal.endpoint.Watch;
import io.cistern.pim.internal.inventory.Census;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Pools;
import io.cistern.pim.internal.inventory.Portraits;
import io.cistern.pim.internal.topology.Topology;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fleet under management. What is kept is read first, beside whatever else starts; calls wait for that. */
final class ManagedFleet implements Fleet {

    private static final Logger LOG = LoggerFactory.getLogger(ManagedFleet.class);
    private static final Duration UPKEEP = Duration.ofSeconds(1);
    private static final Duration CONFIGURATION = Duration.ofSeconds(10);

    private final Backend backend;
    private final PhysicalResourceDriver driver;
    private final Clock clock;
    private final FleetThreads threads;
    private final Inventory inventory;
    private final Pools pools;
    private final Endpoints endpoints;
    private final Reservations reservations;
    private final Allocations allocations;
    private final Topology topology;
    private final Visits visits;
    private final Watch watch;
    private final CompletableFuture<Void> loaded;
    private volatile boolean closed;

    ManagedFleet(Backend backend, StateStore state, FleetSettings settings, Clock clock) {
        this.backend = backend;
        this.driver = backend.offer(PhysicalResourceDriver.class).orElseThrow();
        this.clock = clock;
        this.threads = FleetThreads.start(backend.description().infrastructureId());
        this.inventory = new Inventory(state);
        this.pools = new Pools(state);
        this.endpoints = new Endpoints(state);
        this.reservations = new Reservations(state, inventory, clock);
        this.allocations = new Allocations(state, inventory, clock);
        this.topology = new Topology(inventory, pools);
        this.visits = new Visits(
                driver,
                endpoints,
                inventory,
                new Census(inventory, settings.absentGrace()),
                (endpoint, changes) -> LOG.info("Endpoint {}: {} changes", endpoint, changes.size()),
                threads.readings(),
                clock);
        this.watch = new Watch(endpoints, visits, settings.periods(), clock);
        this.loaded = CompletableFuture.runAsync(this::load, threads.calls());
    }

    private void load() {
        pools.load();
        endpoints.load();
        inventory.load();
        reservations.load();
        watch.start(threads.timer());
        every(UPKEEP, reservations::expire);
        every(CONFIGURATION, this::configure);
        LOG.info(
                "{} resources at {} endpoints are known",
                inventory.all().size(),
                endpoints.all().size());
    }

    private void every(Duration period, Runnable task) {
        Runnable tried = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("The upkeep of the fleet failed; it is tried again", e);
            }
        };
        threads.timer()
                .scheduleWithFixedDelay(
                        () -> threads.readings().execute(tried), 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void configure() {
        for (Endpoint changed : endpoints.configure(driver.configuredEndpoints(), clock.instant())) {
            endpoints.forgetContact(changed.endpointId());
            watch.follow(changed);
        }
    }

    @Override
    public BackendDescription description() {
        return backend.description();
    }

    @Override
    public <T> Optional<T> offer(Class<T> standardInterface) {
        return Optional.empty();
    }

    /** Other settings hold from now on. */
    void change(FleetSettings settings) {
        watch.change(settings.periods());
    }

    boolean isClosed() {
        return closed;
    }

    Portraits portraits() {
        return new Portraits(inventory, endpoints::contact);
    }

    @Override
    public void close() {
        closed = true;
        watch.close();
        threads.close();
    }
}
