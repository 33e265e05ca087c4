// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.openstack.internal.nova.NovaClient;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import java.util.Optional;
import java.util.Set;

/** Waits for servers to come and go. */
final class Servers {

    private static final Set<String> BUILT = Set.of("ACTIVE", "ERROR");
    private static final int LOOKS_FOR_A_REASON = 5;

    private final NovaClient nova;
    private final Waiter waiter;
    private final CallLimit limit;

    Servers(NovaClient nova, Waiter waiter, CallLimit limit) {
        this.nova = nova;
        this.waiter = waiter;
        this.limit = limit;
    }

    /** Waits until it runs, or has failed and says why; empty: it is gone. */
    Optional<NovaServer> awaitBuilt(String id) {
        Optional<NovaServer> seen =
                waiter.until(limit, () -> nova.server(id), found -> found.map(server -> BUILT.contains(server.status()))
                        .orElse(true));
        // Nova saves the state ERROR first and its reason after (set_vm_state_and_notify in nova/scheduler/utils.py).
        for (int look = 0;
                look < LOOKS_FOR_A_REASON
                        && seen.filter(Servers::keepsItsReason).isPresent();
                look++) {
            limit.pause(waiter.longest());
            seen = nova.server(id);
        }
        return seen;
    }

    /** Removes it, whatever its state, and waits until it is gone; gone is well. */
    void remove(String id) {
        nova.deleteServer(id);
        awaitGone(id);
    }

    /** Waits until it is gone. A cloud that keeps deleted servers for a while is told not to. */
    void awaitGone(String id) {
        Optional<NovaServer> kept = waiter.until(limit, () -> nova.server(id), seen -> seen.map(Servers::isDeferred)
                .orElse(true));
        if (kept.filter(Servers::isDeferred).isPresent()) {
            nova.forceDeleteServer(id);
            waiter.until(limit, () -> nova.server(id), Optional::isEmpty);
        }
    }

    private static boolean keepsItsReason(NovaServer server) {
        return server.status().equals("ERROR") && server.fault().isEmpty();
    }

    private static boolean isDeferred(NovaServer server) {
        return server.status().equals("SOFT_DELETED");
    }
}
