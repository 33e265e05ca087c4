// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.osgi;

import io.cistern.backend.Backend;
import io.cistern.backend.StateStore;
import io.cistern.backend.physical.Fleet;
import io.cistern.backend.physical.FleetManagement;
import io.cistern.pim.internal.endpoint.Periods;
import io.cistern.pim.internal.fleet.FleetSettings;
import io.cistern.pim.internal.fleet.ManagedFleets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/** The management of fleets in the container. */
@Component(service = FleetManagement.class, configurationPid = PimConfiguration.PID)
@Designate(ocd = PimConfiguration.class)
public final class PimComponent implements FleetManagement {

    private final ManagedFleets fleets;
    private final List<PoolComponent> pools = new ArrayList<>();

    @Activate
    public PimComponent(PimConfiguration configuration) {
        this.fleets = new ManagedFleets(settings(configuration), Clock.systemUTC());
    }

    @Modified
    void change(PimConfiguration configuration) {
        fleets.change(settings(configuration));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void addPool(PoolComponent pool) {
        pools.add(pool);
        configure();
    }

    synchronized void removePool(PoolComponent pool) {
        pools.remove(pool);
        configure();
    }

    private void configure() {
        fleets.configure(pools.stream()
                .collect(Collectors.groupingBy(
                        PoolComponent::pimId, Collectors.mapping(PoolComponent::pool, Collectors.toList()))));
    }

    @Override
    public Fleet manage(Backend backend, StateStore state) {
        return fleets.manage(backend, state);
    }

    @Override
    public List<String> inUse(StateStore state) {
        return fleets.inUse(state);
    }

    private static FleetSettings settings(PimConfiguration configuration) {
        return new FleetSettings(
                new Periods(
                        Duration.ofSeconds(configuration.state_period()),
                        Duration.ofSeconds(configuration.health_period()),
                        Duration.ofSeconds(configuration.inventory_period())),
                Duration.ofSeconds(configuration.absent_grace()),
                configuration.changes_kept());
    }
}
