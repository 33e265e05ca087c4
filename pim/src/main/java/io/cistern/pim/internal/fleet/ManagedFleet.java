// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.BackendDescriptionBuilder;
import io.cistern.backend.Capability;
import io.cistern.backend.StateStore;
import io.cistern.backend.physical.Fleet;
import io.cistern.backend.physical.PhysicalResourceDriver;
import io.cistern.pim.internal.allocation.Allocations;
import io.cistern.pim.internal.allocation.MaintenanceMode;
import io.cistern.pim.internal.allocation.Reservations;
import io.cistern.pim.internal.endpoint.Endpoint;
import io.cistern.pim.internal.endpoint.Endpoints;
import io.cistern.pim.internal.endpoint.Enrolment;
import io.cistern.pim.internal.endpoint.Scan;
import io.cistern.pim.internal.endpoint.Visits;
import io.cistern.pim.internal.endpoint.Watch;
import io.cistern.pim.internal.inventory.Capacity;
import io.cistern.pim.internal.inventory.Catalogue;
import io.cistern.pim.internal.inventory.Census;
import io.cistern.pim.internal.inventory.Directory;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Metadata;
import io.cistern.pim.internal.inventory.Pool;
import io.cistern.pim.internal.inventory.Pools;
import io.cistern.pim.internal.inventory.Portraits;
import io.cistern.pim.internal.selection.Selection;
import io.cistern.pim.internal.topology.Answers;
import io.cistern.pim.internal.topology.Topology;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
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
    private final Topology topology;
    private final Visits visits;
    private final Watch watch;
    private final Scan scan;
    private final CompletableFuture<Void> loaded;
    private final List<Object> services;
    private volatile int changesKept;
    private final List<Capability> capabilities;
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
        this.topology = new Topology(
                inventory, pools, endpoint -> endpoints.contact(endpoint).live(), clock);
        this.visits = new Visits(
                driver,
                endpoints,
                inventory,
                new Census(inventory, settings.absentGrace()),
                (endpoint, changes) -> LOG.info("Endpoint {}: {} changes", endpoint, changes.size()),
                threads.readings(),
                clock);
        this.scan = new Scan(driver, endpoints, threads.readings(), clock);
        this.watch = new Watch(endpoints, visits, settings.periods(), clock);
        this.changesKept = settings.changesKept();
        this.loaded = CompletableFuture.runAsync(this::load, threads.calls());
        this.services = services(state);
        this.capabilities = Capabilities.of(services);
    }

    private List<Object> services(StateStore state) {
        String id = backend.description().infrastructureId();
        Answering answering = new Answering(id, inventory, pools, loaded, threads.calls(), clock);
        Portraits portraits = new Portraits(inventory, endpoints::contact);
        Catalogue catalogue = new Catalogue(inventory, portraits, clock);
        Directory directory = new Directory(inventory, pools, portraits);
        return List.of(
                new InventoryService(
                        answering,
                        catalogue,
                        directory,
                        new Capacity(inventory, portraits),
                        new Metadata(state, inventory, directory),
                        new Refreshing(inventory, endpoints, visits, clock),
                        new Grouping(pools, topology),
                        inventory.history()),
                new EndpointService(
                        answering,
                        new Enrolment(driver, endpoints, inventory, visits, watch, threads.calls(), clock),
                        new EndpointPortraits(endpoints, inventory),
                        directory,
                        new Registration(endpoints, clock)),
                new TopologyService(answering, new Answers(topology, inventory)),
                new LifecycleService(
                        answering,
                        endpoints::awaited,
                        new Selection(inventory, pools, portraits, topology, endpoints::awaited),
                        reservations,
                        new Allocations(state, inventory, clock),
                        new MaintenanceMode(state, inventory, clock),
                        catalogue,
                        clock));
    }

    private void load() {
        pools.load();
        endpoints.load();
        inventory.load();
        reservations.load();
        watch.start(threads.timer());
        every(UPKEEP, reservations::expire);
        every(UPKEEP, () -> inventory.history().trim(changesKept));
        every(CONFIGURATION, this::configure);
        every(UPKEEP, scan::step);
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
        List<Endpoint> changed = endpoints.configure(driver.configuredEndpoints(), clock.instant());
        changed.forEach(endpoint -> endpoints.forgetContact(endpoint.endpointId()));
        watch.follow(changed);
    }

    @Override
    public BackendDescription description() {
        return BackendDescriptionBuilder.builder(backend.description())
                .capabilities(capabilities)
                .build();
    }

    @Override
    public <T> Optional<T> offer(Class<T> standardInterface) {
        return services.stream()
                .filter(standardInterface::isInstance)
                .map(standardInterface::cast)
                .findFirst();
    }

    /** Other settings hold from now on. */
    void change(FleetSettings settings) {
        watch.change(settings.periods());
        changesKept = settings.changesKept();
    }

    /** Other pools are configured from now on. */
    void configure(Collection<Pool> others) {
        pools.configure(others);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        watch.close();
        threads.close();
    }
}
