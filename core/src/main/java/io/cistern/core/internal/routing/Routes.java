// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.routing;

import io.cistern.api.InfrastructureKind;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;

/** The ways to all infrastructures. */
public final class Routes {

    private final Map<Key, Route> routes = new ConcurrentHashMap<>();
    private final Duration patience;
    private final ScheduledExecutorService timer;

    /** @param patience how long calls that are with a leaving backend may take to end by themselves */
    public Routes(Duration patience, ScheduledExecutorService timer) {
        this.patience = patience;
        this.timer = timer;
    }

    /** The way to an infrastructure; it exists as soon as it is asked for. */
    public Route to(InfrastructureKind kind, String id) {
        return routes.computeIfAbsent(new Key(kind, id), key -> new Route(kind, id));
    }

    /** A backend service has appeared. */
    public void arrived(InfrastructureKind kind, String id, BackendHandle backend) {
        to(kind, id).arrived(backend);
    }

    /** A backend service has gone. */
    public void left(InfrastructureKind kind, String id, BackendHandle backend) {
        to(kind, id).left(backend, patience, timer);
    }

    /** Forgets an infrastructure. */
    public void forget(InfrastructureKind kind, String id) {
        routes.remove(new Key(kind, id));
    }

    /** All of them, in no order. */
    public Collection<Route> all() {
        return List.copyOf(routes.values());
    }

    private record Key(InfrastructureKind kind, String id) {}
}
