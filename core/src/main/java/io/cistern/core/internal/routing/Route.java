// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.routing;

import io.cistern.api.InfrastructureKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to one infrastructure: which backend serves it now, and who waits for one. */
public final class Route {

    private static final Logger LOG = LoggerFactory.getLogger(Route.class);

    private final InfrastructureKind kind;
    private final String id;
    private final List<BackendHandle> backends = new ArrayList<>();
    private CompletableFuture<BackendHandle> next = new CompletableFuture<>();

    Route(InfrastructureKind kind, String id) {
        this.kind = kind;
        this.id = id;
    }

    public InfrastructureKind kind() {
        return kind;
    }

    public String id() {
        return id;
    }

    /** The backend that new calls go to; empty: there is none. */
    public synchronized Optional<BackendHandle> current() {
        return backends.stream().min(BackendHandle.PREFERENCE);
    }

    /** The backend that new calls go to, as soon as there is one. Completed on the thread that registers it. */
    public synchronized CompletableFuture<BackendHandle> next() {
        return next.copy();
    }

    void arrived(BackendHandle backend) {
        CompletableFuture<BackendHandle> waiting;
        synchronized (this) {
            Optional<BackendHandle> before = current();
            backends.add(backend);
            waiting = serve(before);
        }
        waiting.complete(backend);
    }

    void left(BackendHandle backend, Duration patience, ScheduledExecutorService timer) {
        synchronized (this) {
            Optional<BackendHandle> before = current();
            backends.remove(backend);
            serve(before);
        }
        backend.leave(patience, timer);
    }

    /** Brings {@link #next} in line with {@link #current}; returns what waited for a backend. */
    private CompletableFuture<BackendHandle> serve(Optional<BackendHandle> before) {
        Optional<BackendHandle> now = current();
        CompletableFuture<BackendHandle> waiting = next;
        if (!now.equals(before)) {
            next = now.map(CompletableFuture::completedFuture).orElseGet(CompletableFuture::new);
            LOG.info(
                    "{} {}: backend {} replaces {}",
                    kind.idProperty(),
                    id,
                    now.map(BackendHandle::version).orElse("none"),
                    before.map(BackendHandle::version).orElse("none"));
        }
        return waiting;
    }
}
