// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import io.cistern.api.CallContext;
import io.cistern.api.CallContextBuilder;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.Role;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationState;
import io.cistern.api.operation.QueryOperationsRequest;
import io.cistern.backend.Backend;
import io.cistern.core.internal.platform.InfrastructureStore.Known;
import io.cistern.core.internal.routing.BackendHandle;
import io.cistern.core.internal.security.AuthenticatedConsumer;
import io.cistern.core.internal.store.StoreSettings;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualMemoryData;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** A gateway on a store, with fakes around it. */
public final class Rig implements AutoCloseable {

    static final CoreSettings QUICK = with(Duration.ofSeconds(60));

    static final AuthenticatedConsumer OPERATOR =
            new AuthenticatedConsumer("operator", Set.of(new Grant(Role.OPERATOR, Grant.ANY, Grant.ANY)));
    static final AuthenticatedConsumer ADMIN =
            new AuthenticatedConsumer("admin", Set.of(new Grant(Role.ADMIN, Grant.ANY, Grant.ANY)));

    private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();
    private final Set<String> configured = ConcurrentHashMap.newKeySet();
    private final AtomicLong serviceIds = new AtomicLong();
    private final Set<BackendHandle> present = ConcurrentHashMap.newKeySet();
    private final Core core;

    Rig(StoreSettings store, CoreSettings settings) {
        this(store, settings, Clock.systemUTC());
    }

    Rig(StoreSettings store, CoreSettings settings, Clock clock) {
        configured.add("edge-1");
        core = new Core(store, settings, (kind, id) -> configured.contains(id), new Services(), clock);
    }

    /** Settings with pauses short enough for tests. */
    static CoreSettings with(Duration mutationLimit) {
        return with(mutationLimit, Duration.ofDays(1));
    }

    static CoreSettings with(Duration mutationLimit, Duration remembered) {
        return new CoreSettings(
                Duration.ofMillis(1_000),
                Duration.ofMillis(100),
                Duration.ofMillis(100),
                Duration.ofSeconds(10),
                mutationLimit,
                Duration.ofSeconds(10),
                3,
                Duration.ofMillis(10),
                remembered,
                remembered,
                100,
                100);
    }

    static Rig onFile(Path directory) {
        return new Rig(StoreSettings.file(directory.resolve("store")), QUICK);
    }

    Core core() {
        return core;
    }

    BackendHandle arrive(Backend backend) {
        return arrive(backend, 0);
    }

    BackendHandle arrive(Backend backend, int ranking) {
        BackendHandle handle = new BackendHandle(backend, ranking, serviceIds.incrementAndGet());
        present.add(handle);
        core.arrived(InfrastructureKind.VIM, "edge-1", handle);
        return handle;
    }

    void leave(BackendHandle handle) {
        core.left(InfrastructureKind.VIM, "edge-1", handle);
        present.remove(handle);
    }

    /** The one backend that is there. */
    BackendHandle only() {
        return present.iterator().next();
    }

    /** Waits for an operation to get into a state; returns its id. */
    String awaitState(OperationState state) {
        while (true) {
            for (OperationOccurrence operation : operations()) {
                if (operation.state() == state) {
                    return operation.operationId();
                }
            }
            Thread.onSpinWait();
        }
    }

    void unconfigure() {
        configured.remove("edge-1");
    }

    boolean publishes(Class<?> type) {
        return services.containsKey(type);
    }

    <T> T service(Class<T> type) {
        return type.cast(services.get(type));
    }

    VirtualisedComputeFlavourManagement flavours() {
        return service(VirtualisedComputeFlavourManagement.class);
    }

    VirtualisedNetworkResourcesManagement networks() {
        return service(VirtualisedNetworkResourcesManagement.class);
    }

    static CallContextBuilder by(AuthenticatedConsumer consumer) {
        return CallContext.of(consumer);
    }

    static CallContext operator() {
        return by(OPERATOR).build();
    }

    static CreateComputeFlavourRequest flavour(String name) {
        return new CreateComputeFlavourRequest(
                VirtualComputeFlavour.builder()
                        .flavourName(name)
                        .virtualMemory(new VirtualMemoryData(512, Optional.empty(), Optional.empty()))
                        .virtualCpu(VirtualCpuData.builder().numVirtualCpu(1).build())
                        .build(),
                Map.of());
    }

    List<OperationOccurrence> operations() {
        return await(core.operations().queryOperations(by(ADMIN).build(), QueryOperationsRequest.matching(Filter.ALL)))
                .operations();
    }

    OperationOccurrence operation(String id) {
        return await(core.operations()
                        .queryOperations(
                                by(ADMIN).build(),
                                QueryOperationsRequest.matching(Filter.where(FilterOperator.EQ, "operationId", id))))
                .operations()
                .get(0);
    }

    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | CompletionException e) {
            if (e.getCause() instanceof InfrastructureException failure) {
                throw failure;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    static InfrastructureException failure(CompletionStage<?> stage) {
        try {
            Object result = await(stage);
            throw new AssertionError("succeeded with " + result);
        } catch (InfrastructureException e) {
            return e;
        }
    }

    static ErrorCode code(CompletionStage<?> stage) {
        return failure(stage).code();
    }

    @Override
    public void close() {
        core.close();
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
