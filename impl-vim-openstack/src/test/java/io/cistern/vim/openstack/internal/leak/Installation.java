// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.leak;

import io.cistern.api.CallContext;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.Role;
import io.cistern.api.operation.CancelOperationRequest;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.QueryOperationsRequest;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.support.Offers;
import io.cistern.backend.support.Waiter;
import io.cistern.backend.support.http.HttpLimits;
import io.cistern.core.internal.Core;
import io.cistern.core.internal.CoreSettings;
import io.cistern.core.internal.platform.InfrastructureStore.Known;
import io.cistern.core.internal.routing.BackendHandle;
import io.cistern.core.internal.security.AuthenticatedConsumer;
import io.cistern.core.internal.store.StoreSettings;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.OpenStackLab;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.compute.VirtualisedComputeResourcesManagement;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import io.cistern.vim.openstack.internal.cloud.CloudCalls;
import io.cistern.vim.openstack.internal.cloud.CloudSettings;
import io.cistern.vim.openstack.internal.compute.OpenStackCompute;
import io.cistern.vim.openstack.internal.flavour.OpenStackFlavours;
import io.cistern.vim.openstack.internal.network.OpenStackNetworks;
import io.cistern.vim.openstack.internal.storage.OpenStackStorage;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.LiveCloud;
import io.cistern.vim.openstack.internal.testing.Outcome;
import io.cistern.vim.storage.VirtualisedStorageResourcesManagement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A simulated cloud, the gateway and the backend before it, which can be killed and started again. */
final class Installation implements AutoCloseable {

    static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(3);

    private static final String ID = "edge-1";
    private static final Waiter IMPATIENT = new Waiter(Duration.ofMillis(10), Duration.ofMillis(100));
    private static final AuthenticatedConsumer ADMIN =
            new AuthenticatedConsumer("admin", Set.of(new Grant(Role.ADMIN, Grant.ANY, Grant.ANY)));
    private static final CoreSettings QUICK = new CoreSettings(
            Duration.ofSeconds(10),
            Duration.ofMillis(100),
            Duration.ofMillis(100),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            3,
            Duration.ofMillis(10),
            Duration.ofHours(1),
            Duration.ofHours(1),
            100,
            100);

    private final Path directory;
    private final OpenStackLab cloud = OpenStackLab.start(
            LabSettings.defaults().withBuildTime(Duration.ofMillis(10)).withDeleteTime(Duration.ofMillis(5)));
    private final CloudSettings settings = quick(LabCloud.settings(cloud, "admin", "admin"));
    private final LabCloud bystander = LabCloud.of(cloud, new LiveCloud(settings, IMPATIENT));
    private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();
    private LiveCloud backend;
    private Core core;

    Installation(Path directory) {
        this.directory = directory;
        start();
    }

    private static CloudSettings quick(CloudSettings settings) {
        HttpLimits limits = new HttpLimits(Duration.ofSeconds(10), REQUEST_TIMEOUT, 32L << 20, 2, 10_000, 64);
        return new CloudSettings(
                settings.authUrl(),
                settings.credential(),
                settings.credentials(),
                settings.region(),
                settings.audience(),
                settings.endpoints(),
                settings.caFile(),
                limits);
    }

    /** The cloud, and a way to it that passes the gateway by. */
    LabCloud bystander() {
        return bystander;
    }

    /** Starts, for the first time or after it was killed. */
    void start() {
        backend = new LiveCloud(settings, IMPATIENT);
        core = new Core(
                StoreSettings.file(directory.resolve("store")),
                QUICK,
                (kind, id) -> true,
                new Services(),
                Clock.systemUTC());
        core.arrived(
                InfrastructureKind.VIM, ID, new BackendHandle(new BackendUnderTest(offers(backend.calls())), 0, 1));
    }

    private static Offers offers(CloudCalls calls) {
        return new Offers("not looked at here")
                .with(VirtualisedComputeResourcesManagement.class, new OpenStackCompute(calls))
                .with(VirtualisedComputeFlavourManagement.class, new OpenStackFlavours(calls))
                .with(VirtualisedNetworkResourcesManagement.class, new OpenStackNetworks(calls))
                .with(VirtualisedStorageResourcesManagement.class, new OpenStackStorage(calls));
    }

    /** Ends the gateway and the backend where they stand; nothing of what they are at is recorded any more. */
    void kill() {
        core.close();
    }

    /** Lets go of what {@link #kill} has left of the backend. */
    void bury() {
        backend.close();
    }

    <T> T service(Class<T> type) {
        return type.cast(services.get(type));
    }

    static CallContext call(String key, java.util.function.Consumer<String> onAccepted) {
        return CallContext.of(ADMIN).idempotencyKey(key).onAccepted(onAccepted).build();
    }

    void cancel(String operationId) {
        core.operations().cancelOperation(CallContext.of(ADMIN).build(), new CancelOperationRequest(operationId));
    }

    OperationOccurrence operation(String id) {
        return Outcome.of(core.operations()
                        .queryOperations(
                                CallContext.of(ADMIN).build(),
                                QueryOperationsRequest.matching(Filter.where(FilterOperator.EQ, "operationId", id))))
                .operations()
                .get(0);
    }

    @Override
    public void close() {
        core.close();
        backend.close();
        bystander.close();
    }

    private record BackendUnderTest(Offers offers) implements Backend {

        @Override
        public BackendDescription description() {
            return BackendDescription.builder()
                    .infrastructureId(ID)
                    .kind(InfrastructureKind.VIM)
                    .type("openstack")
                    .version("1")
                    .capabilities(offers.capabilities())
                    .build();
        }

        @Override
        public <T> Optional<T> offer(Class<T> standardInterface) {
            return offers.of(standardInterface);
        }
    }

    private final class Services implements Core.Publication {

        @Override
        public void publish(Known infrastructure, List<Service<?>> offered) {
            offered.forEach(service -> services.put(service.type(), service.implementation()));
        }

        @Override
        public void withdraw(Known infrastructure) {
            services.clear();
        }
    }
}
