// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.routing;

import io.cistern.api.InfrastructureKind;
import io.cistern.backend.StateStore;
import io.cistern.backend.physical.Fleet;
import io.cistern.backend.physical.FleetManagement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts the management of fleets before the drivers of physical resources. The way to a PIM leads to the two together:
 * where one is missing there is no backend, where one is replaced the other stays.
 */
public final class Fleets implements AutoCloseable {

    private final Routes routes;
    private final Function<String, StateStore> states;
    private final List<FleetManagement> managements = new ArrayList<>();
    private final Map<BackendHandle, Driver> drivers = new HashMap<>();

    /** @param states what is kept of a PIM, by its id */
    public Fleets(Routes routes, Function<String, StateStore> states) {
        this.routes = routes;
        this.states = states;
    }

    /** A backend with a driver has appeared. */
    public synchronized void arrived(String id, BackendHandle backend) {
        Driver driver = new Driver(id, backend);
        drivers.put(backend, driver);
        managements.stream().findFirst().ifPresent(driver::manage);
    }

    /** A backend with a driver has gone. */
    public synchronized void left(BackendHandle backend) {
        Driver driver = drivers.remove(backend);
        if (driver != null) {
            driver.release();
        }
    }

    /** A management has appeared. The first one is used for as long as it is there. */
    public synchronized void arrived(FleetManagement management) {
        managements.add(management);
        if (managements.size() == 1) {
            drivers.values().forEach(driver -> driver.manage(management));
        }
    }

    /** A management has gone. */
    public synchronized void left(FleetManagement management) {
        boolean used = managements.indexOf(management) == 0;
        managements.remove(management);
        if (used) {
            drivers.values().forEach(Driver::release);
            managements.stream().findFirst().ifPresent(next -> drivers.values().forEach(driver -> driver.manage(next)));
        }
    }

    /**
     * The resources of a PIM without a backend that consumers hold or use; empty: nobody can tell, as there is no
     * management.
     */
    public synchronized Optional<List<String>> inUse(String id) {
        return managements.stream().findFirst().map(management -> management.inUse(states.apply(id)));
    }

    @Override
    public synchronized void close() {
        drivers.values().forEach(Driver::release);
        drivers.clear();
    }

    /** A backend with a driver, and what is before it. */
    private final class Driver {

        private final String id;
        private final BackendHandle backend;
        private Fleet fleet;
        private BackendHandle managed;

        Driver(String id, BackendHandle backend) {
            this.id = id;
            this.backend = backend;
        }

        void manage(FleetManagement management) {
            fleet = backend.managedBy(management, states.apply(id));
            managed = backend.behind(fleet);
            routes.arrived(InfrastructureKind.PIM, id, managed);
        }

        void release() {
            if (fleet != null) {
                routes.left(InfrastructureKind.PIM, id, managed);
                fleet.close();
                fleet = null;
            }
        }
    }
}
