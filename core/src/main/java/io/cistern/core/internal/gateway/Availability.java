// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.gateway;

import io.cistern.administration.InfrastructureState;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.core.internal.Workers;
import io.cistern.core.internal.routing.BackendHandle;
import io.cistern.core.internal.routing.Route;
import io.cistern.core.internal.routing.Routes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Whether there is a backend for an infrastructure, and if not, why. */
public final class Availability {

    private final Routes routes;
    private final Configured configured;
    private final Workers workers;
    private final Duration hold;

    /** @param hold how long a call waits where there is no backend */
    public Availability(Routes routes, Configured configured, Workers workers, Duration hold) {
        this.routes = routes;
        this.configured = configured;
        this.workers = workers;
        this.hold = hold;
    }

    /** The backend for a call, now or soon; fails with UNAVAILABLE. */
    CompletableFuture<BackendHandle> of(InfrastructureKind kind, String id) {
        Route route = routes.to(kind, id);
        Optional<BackendHandle> current = route.current();
        if (current.isPresent()) {
            return CompletableFuture.completedFuture(current.get());
        }
        if (!configured.has(kind, id)) {
            return CompletableFuture.failedFuture(unavailable(kind, id, InfrastructureState.ORPHANED));
        }
        CompletableFuture<BackendHandle> next = route.next();
        var timeout = workers.timer()
                .schedule(
                        () -> next.completeExceptionally(unavailable(kind, id, InfrastructureState.ABSENT)),
                        hold.toMillis(),
                        TimeUnit.MILLISECONDS);
        next.whenComplete((backend, failure) -> timeout.cancel(false));
        return next;
    }

    /** How an infrastructure is. */
    public InfrastructureState state(InfrastructureKind kind, String id) {
        Optional<BackendHandle> backend = routes.to(kind, id).current();
        if (backend.isPresent()) {
            return backend.get().description().unavailable().isPresent()
                    ? InfrastructureState.DEGRADED
                    : InfrastructureState.AVAILABLE;
        }
        return configured.has(kind, id) ? InfrastructureState.ABSENT : InfrastructureState.ORPHANED;
    }

    /** Why an infrastructure has no backend. */
    public static String reason(InfrastructureKind kind, String id, InfrastructureState state) {
        return state == InfrastructureState.ORPHANED
                ? "the configuration of " + kind.idProperty() + " " + id + " is gone"
                : "no backend for " + kind.idProperty() + " " + id + " is running";
    }

    private static InfrastructureException unavailable(InfrastructureKind kind, String id, InfrastructureState state) {
        String remedy = state == InfrastructureState.ORPHANED
                ? "restore its configuration, or forget it"
                : "start or install the backend's bundle";
        return new InfrastructureException(
                ErrorCode.UNAVAILABLE,
                reason(kind, id, state) + " (" + state + "); " + remedy,
                ErrorDetails.builder()
                        .rule(reason(kind, id, state))
                        .remedy(remedy)
                        .origin(ErrorOrigin.GATEWAY)
                        .build());
    }

    /** Which infrastructures are configured. */
    @FunctionalInterface
    public interface Configured {
        boolean has(InfrastructureKind kind, String id);
    }
}
