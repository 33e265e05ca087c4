// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.physical.EndpointDefinition;
import io.cistern.backend.physical.PhysicalResourceDriver;
import io.cistern.pim.redfish.internal.fleet.Fleet;
import io.cistern.pim.redfish.internal.fleet.Prober;
import io.cistern.pim.redfish.internal.quirk.QuirkProfiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** One fleet of BMCs as a PIM. There from the moment that it is configured, whether or not any BMC answers. */
@Component(
        service = Backend.class,
        configurationPid = "io.cistern.pim.redfish",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
@Designate(ocd = RedfishConfig.class, factory = true)
public final class RedfishBackend implements Backend {

    private static final int PROBES = 64;

    private final String pimId;
    private final String version;
    private final ThreadPoolExecutor helpers;
    private final ReadQueue queue;
    private final Fleet fleet;
    private final Prober prober = new Prober(PROBES);
    private final PhysicalResourceDriver driver;

    @Activate
    public RedfishBackend(RedfishConfig config, BundleContext bundle) {
        this(config, bundle.getBundle().getVersion().toString());
    }

    RedfishBackend(RedfishConfig config, String version) {
        this.pimId = RedfishSettings.text(config.pim_id())
                .orElseThrow(() -> InfrastructureException.invalidArgument(
                        "pim.id", "is mandatory", "name the PIM in its configuration file"));
        this.version = version;
        int most = RedfishSettings.atLeast("workers.helpers", config.workers_helpers(), 1);
        this.helpers = new ThreadPoolExecutor(0, most, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), named("helper"));
        QuirkProfiles profiles = new QuirkProfiles(
                RedfishSettings.text(config.quirks_directory()).map(Path::of));
        this.fleet = new Fleet(pimId, RedfishSettings.of(config), profiles, helpers);
        this.queue = new ReadQueue(
                RedfishSettings.atLeast("workers.readings", config.workers_readings(), 1),
                RedfishSettings.atLeast("workers.waiting", config.workers_waiting(), 1),
                named("reader"));
        Supplier<List<EndpointDefinition>> configured = RedfishSettings.text(config.endpoints_file())
                .map(Path::of)
                .map(EndpointsFile::new)
                .<Supplier<List<EndpointDefinition>>>map(file -> file::read)
                .orElse(List::of);
        this.driver = new RedfishDriver(fleet, prober, queue, configured, RedfishSettings.scanned(config));
    }

    @Override
    public BackendDescription description() {
        return BackendDescription.builder()
                .infrastructureId(pimId)
                .kind(InfrastructureKind.PIM)
                .type("redfish")
                .version(version)
                .unavailable(Optional.empty())
                .capabilities(List.of())
                .properties(Map.of())
                .build();
    }

    @Override
    public <T> Optional<T> offer(Class<T> standardInterface) {
        return standardInterface == PhysicalResourceDriver.class
                ? Optional.of(standardInterface.cast(driver))
                : Optional.empty();
    }

    /** Reads nothing more, deletes the sessions of BMCs that answer, and lets go of the fleet. */
    @Deactivate
    void leave() {
        queue.close();
        fleet.close();
        prober.close();
        helpers.shutdownNow();
    }

    private ThreadFactory named(String role) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "cistern-redfish-" + pimId + "-" + role + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
