// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import io.cistern.administration.Administration;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.operation.Operations;
import io.cistern.core.internal.audit.AuditTrail;
import io.cistern.core.internal.call.Callers;
import io.cistern.core.internal.call.StandardInterfaces;
import io.cistern.core.internal.gateway.Availability;
import io.cistern.core.internal.gateway.Gateway;
import io.cistern.core.internal.gateway.LocalCalls;
import io.cistern.core.internal.gateway.PageTokens;
import io.cistern.core.internal.gateway.PublishedService;
import io.cistern.core.internal.gateway.Refusals;
import io.cistern.core.internal.operation.OperationEngine;
import io.cistern.core.internal.platform.InfrastructureStore;
import io.cistern.core.internal.platform.InfrastructureStore.Known;
import io.cistern.core.internal.platform.PlatformAdministration;
import io.cistern.core.internal.platform.PlatformOperations;
import io.cistern.core.internal.routing.BackendHandle;
import io.cistern.core.internal.routing.Fleets;
import io.cistern.core.internal.routing.Routes;
import io.cistern.core.internal.store.Housekeeping;
import io.cistern.core.internal.store.Housekeeping.Chore;
import io.cistern.core.internal.store.InstallationSecrets;
import io.cistern.core.internal.store.States;
import io.cistern.core.internal.store.Store;
import io.cistern.core.internal.store.StoreSettings;
import io.cistern.json.CisternJson;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that is behind the published services, put together. Knows nothing of OSGi. */
public final class Core implements AutoCloseable {

    private final Clock clock;
    private final Workers workers;
    private final StandardInterfaces interfaces = new StandardInterfaces();
    private final Store store;
    private final InfrastructureStore infrastructures;
    private final AuditTrail audit;
    private final Routes routes;
    private final Fleets fleets;
    private final Gateway gateway;
    private final OperationEngine engine;
    private final Callers callers;
    private final Housekeeping housekeeping;
    private final Publication publication;
    private final Set<Known> published = ConcurrentHashMap.newKeySet();
    private final Operations operations;
    private final Administration administration;

    /**
     * Opens the store, publishes what it knows, and goes on with what was unfinished.
     *
     * @param configured which infrastructures have a configuration
     * @param publication where services are published
     */
    public Core(
            StoreSettings storage,
            CoreSettings settings,
            Availability.Configured configured,
            Publication publication,
            Clock clock) {
        this.clock = clock;
        this.publication = publication;
        this.store = new Store(storage);
        this.workers = Workers.start();
        CisternJson json = new CisternJson();
        States states = new States(store, json);
        this.infrastructures = new InfrastructureStore(store);
        this.audit = new AuditTrail(store, json);
        this.routes = new Routes(settings.leave(), workers.timer());
        this.fleets = new Fleets(routes, id -> states.of(InfrastructureKind.PIM, id));
        Availability availability = new Availability(routes, configured, workers, settings.swapHold());
        PageTokens pageTokens = new PageTokens(new InstallationSecrets(store).key("page-tokens"), json);
        Refusals refusals = new Refusals(audit, workers.mutations(), clock);
        this.callers = new Callers(workers, clock);
        LocalCalls calls = new LocalCalls(refusals, callers, workers, settings, clock);
        this.engine = new OperationEngine(store, audit, routes, interfaces, json, states, workers, settings, clock);
        this.gateway =
                new Gateway(pageTokens, refusals, availability, callers, engine, states, workers, settings, clock);
        this.operations = new PlatformOperations(calls, engine, pageTokens);
        this.administration = new PlatformAdministration(
                calls, infrastructures, routes, fleets, availability, audit, this::withdraw, clock);
        infrastructures.all().forEach(this::publish);
        engine.recover();
        this.housekeeping = new Housekeeping(
                store,
                List.of(
                        new Chore("purge-idempotency-keys", Duration.ofHours(1), engine::purgeKeys),
                        new Chore("purge-operations", Duration.ofHours(6), engine::purgeOperations)));
    }

    /** A backend has come. Its infrastructure is published from now on, whatever becomes of it. */
    public void arrived(InfrastructureKind kind, String id, BackendHandle backend) {
        Known infrastructure = new Known(kind, id);
        infrastructures.remember(infrastructure, clock.instant());
        if (backend.drivesPhysicalResources()) {
            fleets.arrived(id, backend);
        } else {
            routes.arrived(kind, id, backend);
        }
        publish(infrastructure);
    }

    /** A backend has gone. */
    public void left(InfrastructureKind kind, String id, BackendHandle backend) {
        if (backend.drivesPhysicalResources()) {
            fleets.left(backend);
        } else {
            routes.left(kind, id, backend);
        }
    }

    /** Who is before the drivers of physical resources. */
    public Fleets fleets() {
        return fleets;
    }

    public Operations operations() {
        return operations;
    }

    public Administration administration() {
        return administration;
    }

    OperationEngine engine() {
        return engine;
    }

    public AuditTrail audit() {
        return audit;
    }

    private void withdraw(Known infrastructure) {
        published.remove(infrastructure);
        publication.withdraw(infrastructure);
    }

    private void publish(Known infrastructure) {
        published.add(infrastructure);
        publication.publish(
                infrastructure,
                interfaces.of(infrastructure.kind()).stream()
                        .<Publication.Service<?>>map(type -> service(type, infrastructure.id()))
                        .toList());
    }

    private <T> Publication.Service<T> service(Class<T> type, String id) {
        return new Publication.Service<>(type, PublishedService.of(type, id, gateway, interfaces));
    }

    /** Takes the services back and ends; operations go on with the next start. */
    @Override
    public void close() {
        published.forEach(publication::withdraw);
        fleets.close();
        housekeeping.close();
        callers.close();
        workers.close();
        store.close();
    }

    /** Where services are published. */
    public interface Publication {

        /** Publishes the services of an infrastructure, unless they are already. */
        void publish(Known infrastructure, List<Service<?>> services);

        /** Takes them back. */
        void withdraw(Known infrastructure);

        /**
         * A service.
         *
         * @param type its interface
         * @param implementation what its consumers call
         */
        record Service<T>(Class<T> type, T implementation) {}
    }
}
