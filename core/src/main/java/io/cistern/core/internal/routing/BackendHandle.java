// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.routing;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.Request;
import io.cistern.backend.Backend;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.BackendLeavingException;
import io.cistern.backend.StateStore;
import io.cistern.backend.physical.Fleet;
import io.cistern.backend.physical.FleetManagement;
import io.cistern.backend.physical.PhysicalResourceDriver;
import io.cistern.core.internal.call.StandardOperation;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One backend service while it is there, and the calls that are with it. */
public final class BackendHandle {

    /** The better one first: higher ranking, then newer. */
    static final Comparator<BackendHandle> PREFERENCE = Comparator.<BackendHandle>comparingInt(handle -> handle.ranking)
            .thenComparingLong(handle -> handle.serviceId)
            .reversed();

    private final Backend backend;
    private final String version;
    private final int ranking;
    private final long serviceId;
    private final Set<CompletableFuture<Object>> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;

    /**
     * @param ranking its {@code service.ranking}
     * @param serviceId its {@code service.id}
     */
    public BackendHandle(Backend backend, int ranking, long serviceId) {
        this.backend = backend;
        this.version = backend.description().version();
        this.ranking = ranking;
        this.serviceId = serviceId;
    }

    public BackendDescription description() {
        return backend.description();
    }

    public String version() {
        return version;
    }

    /** Whether it is a driver of physical resources, which needs a management before it. */
    public boolean drivesPhysicalResources() {
        return backend.description().kind() == InfrastructureKind.PIM
                && backend.offer(PhysicalResourceDriver.class).isPresent();
    }

    /** Its fleet under a management. */
    Fleet managedBy(FleetManagement management, StateStore state) {
        return management.manage(backend, state);
    }

    /** The same service, with a fleet before it. */
    BackendHandle behind(Fleet fleet) {
        return new BackendHandle(fleet, ranking, serviceId);
    }

    /** Whether the service is gone: nothing that fails from now on is the fault of the call. */
    public boolean leaving() {
        return leaving;
    }

    /**
     * Calls an operation.
     *
     * @return what the backend answers. Fails with {@link BackendLeavingException} where the backend is gone and does
     *     not answer in time
     */
    public CompletableFuture<Object> call(StandardOperation operation, CallContext context, Request request) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        calls.add(answer);
        answer.whenComplete((result, failure) -> calls.remove(answer));
        if (leaving) {
            answer.completeExceptionally(new BackendLeavingException());
            return answer;
        }
        try {
            invoke(operation, context, request).whenComplete((result, failure) -> {
                if (failure == null) {
                    answer.complete(result);
                } else {
                    answer.completeExceptionally(failure);
                }
            });
        } catch (InvocationTargetException e) {
            answer.completeExceptionally(e.getCause());
        } catch (IllegalAccessException | RuntimeException | LinkageError e) {
            answer.completeExceptionally(e);
        }
        return answer;
    }

    private CompletionStage<?> invoke(StandardOperation operation, CallContext context, Request request)
            throws InvocationTargetException, IllegalAccessException {
        Optional<?> implementation = backend.offer(operation.standardInterface());
        if (implementation.isEmpty()) {
            throw InfrastructureException.operationNotSupported(
                    operation.heading(), "this infrastructure has no " + operation.interfaceName());
        }
        Object stage = operation.method().invoke(implementation.get(), context, request);
        if (stage instanceof CompletionStage<?> answer) {
            return answer;
        }
        throw new IllegalStateException(operation.name() + " of backend version " + version + " returned nothing");
    }

    /** The service is gone: calls that are still unanswered after {@code patience} are taken away from it. */
    void leave(Duration patience, ScheduledExecutorService timer) {
        leaving = true;
        timer.schedule(
                () -> calls.forEach(call -> call.completeExceptionally(new BackendLeavingException())),
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}
