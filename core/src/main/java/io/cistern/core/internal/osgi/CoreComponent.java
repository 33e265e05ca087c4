// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.osgi;

import io.cistern.administration.Administration;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.operation.Operations;
import io.cistern.backend.Backend;
import io.cistern.backend.physical.FleetManagement;
import io.cistern.core.internal.Core;
import io.cistern.core.internal.CoreSettings;
import io.cistern.core.internal.audit.AuditTrail;
import io.cistern.core.internal.routing.BackendHandle;
import io.cistern.core.internal.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gateway in the container: follows the backends there are, registers what {@link Core} publishes. The store takes a
 * second or two to open, and other bundles start meanwhile: its services appear when it is open, and whoever needs them
 * waits for them as for any service.
 */
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>='io.cistern.administration.Administration'")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>='io.cistern.api.operation.Operations'")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>='io.cistern.core.internal.audit.AuditTrail'")
@Component(
        service = {},
        configurationPid = CoreConfiguration.PID)
@Designate(ocd = CoreConfiguration.class)
public final class CoreComponent {

    private static final Logger LOG = LoggerFactory.getLogger(CoreComponent.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Opening<OpenCore> opening;
    private final Map<Long, BackendHandle> backends = new ConcurrentHashMap<>();

    @Activate
    public CoreComponent(
            BundleContext context, CoreConfiguration configuration, @Reference ConfigurationAdmin configurations) {
        this.opening = new Opening<>(() -> open(context, configuration, configurations), PAUSE);
    }

    private static OpenCore open(
            BundleContext context, CoreConfiguration configuration, ConfigurationAdmin configurations) {
        Core core = new Core(
                store(context, configuration),
                settings(configuration),
                new ConfiguredInfrastructures(configurations),
                new ServiceRegistrations(context),
                Clock.systemUTC());
        OpenCore opened = new OpenCore(
                core,
                List.of(
                        context.registerService(AuditTrail.class, core.audit(), null),
                        context.registerService(Operations.class, core.operations(), null),
                        context.registerService(Administration.class, core.administration(), null)));
        LOG.info("The gateway is ready");
        return opened;
    }

    @Deactivate
    void close() throws Exception {
        opening.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindBackend(Backend backend, Map<String, ?> properties) {
        Optional<InfrastructureKind> kind = kind(properties);
        if (kind.isEmpty()) {
            LOG.warn("Backend {} has neither vim.id nor pim.id; configure one", properties.get(Constants.SERVICE_ID));
            return;
        }
        int ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer given ? given : 0;
        BackendHandle handle = new BackendHandle(backend, ranking, serviceId(properties));
        backends.put(serviceId(properties), handle);
        opening.use(opened -> opened.core().arrived(kind.get(), id(kind.get(), properties), handle));
    }

    void unbindBackend(Backend backend, Map<String, ?> properties) {
        BackendHandle handle = backends.remove(serviceId(properties));
        if (handle != null) {
            InfrastructureKind kind = kind(properties).orElseThrow();
            opening.use(opened -> opened.core().left(kind, id(kind, properties), handle));
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindFleetManagement(FleetManagement management) {
        opening.use(opened -> opened.core().fleets().arrived(management));
    }

    void unbindFleetManagement(FleetManagement management) {
        opening.use(opened -> opened.core().fleets().left(management));
    }

    private static long serviceId(Map<String, ?> properties) {
        return (Long) properties.get(Constants.SERVICE_ID);
    }

    private static Optional<InfrastructureKind> kind(Map<String, ?> properties) {
        return Arrays.stream(InfrastructureKind.values())
                .filter(kind -> properties.get(kind.idProperty()) != null)
                .findFirst();
    }

    private static String id(InfrastructureKind kind, Map<String, ?> properties) {
        return String.valueOf(properties.get(kind.idProperty()));
    }

    private static StoreSettings store(BundleContext context, CoreConfiguration configuration) {
        if (!configuration.store_url().isEmpty()) {
            return StoreSettings.postgresql(
                    configuration.store_url(),
                    configuration.store_user(),
                    SecretReference.read("store.password", configuration.store_password()));
        }
        Path directory = Stream.ofNullable(context.getProperty("karaf.data"))
                .map(data -> Path.of(data, "cistern"))
                .findFirst()
                .orElseGet(() -> context.getDataFile("cistern").toPath());
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new IllegalStateException(directory + " cannot be made; check the rights on its parent", e);
        }
        return StoreSettings.file(directory.resolve("store"));
    }

    private static CoreSettings settings(CoreConfiguration configuration) {
        CoreSettings defaults = CoreSettings.DEFAULTS;
        return new CoreSettings(
                Duration.ofSeconds(configuration.swap_hold()),
                Duration.ofSeconds(configuration.settle()),
                defaults.leave(),
                Duration.ofSeconds(configuration.query_limit()),
                Duration.ofSeconds(configuration.mutation_limit()),
                defaults.undoLimit(),
                defaults.undoAttempts(),
                defaults.undoPause(),
                defaults.idempotency(),
                Duration.ofDays(configuration.history()),
                configuration.max_queries(),
                configuration.max_mutations());
    }

    /** The gateway with the services by which it is found. */
    private record OpenCore(Core core, List<ServiceRegistration<?>> registrations) implements AutoCloseable {

        @Override
        public void close() {
            registrations.forEach(ServiceRegistration::unregister);
            core.close();
            LOG.info("The gateway has stopped");
        }
    }
}
