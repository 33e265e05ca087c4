// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The terminations that run. What is in use can be terminated in any order and in parallel with its users: it waits for
 * them, and only for them.
 */
public final class Terminations {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final AtomicInteger running = new AtomicInteger();

    /** Terminates users of other resources. */
    public <T> T during(Supplier<T> termination) {
        running.incrementAndGet();
        try {
            return termination.get();
        } finally {
            running.decrementAndGet();
        }
    }

    /**
     * Removes what others may use.
     *
     * @throws InfrastructureException CONFLICT: it is in use by something that is not being terminated
     */
    public <T> T whenUnused(CallLimit limit, Supplier<T> removal) {
        for (boolean first = true; ; first = false) {
            // Asked first: a user that ends between the two is seen as running, and the removal is tried again. The
            // first time we wait in any case: a user's termination may have been called together with this one.
            boolean usersAreGoing = first || running.get() > 0;
            try {
                return during(removal);
            } catch (InfrastructureException e) {
                if (e.code() != ErrorCode.CONFLICT || !usersAreGoing) {
                    throw e;
                }
            }
            limit.pause(PAUSE);
        }
    }
}
