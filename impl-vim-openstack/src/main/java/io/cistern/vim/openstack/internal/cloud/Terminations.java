// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The resources that are being terminated. What is in use can be terminated in any order and in parallel with its users: it
 * waits for them, and only for them.
 */
public final class Terminations {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Identifiers, and how many terminations of each run. */
    private final Map<String, Integer> running = new ConcurrentHashMap<>();

    /** Terminates users of other resources. */
    public <T> T during(List<String> ids, Supplier<T> termination) {
        ids.forEach(id -> running.merge(id, 1, Integer::sum));
        try {
            return termination.get();
        } finally {
            ids.forEach(id -> running.computeIfPresent(id, (same, count) -> count == 1 ? null : count - 1));
        }
    }

    /**
     * Removes what others may use.
     *
     * @param users the identifiers of what uses it; asked for when the removal was refused
     * @throws InfrastructureException CONFLICT: it is in use by something that is not being terminated
     */
    public <T> T whenUnused(
            CallLimit limit, String id, Supplier<? extends Collection<String>> users, Supplier<T> removal) {
        Optional<Set<String>> seen = Optional.empty();
        while (true) {
            try {
                return during(List.of(id), removal);
            } catch (InfrastructureException e) {
                if (e.code() != ErrorCode.CONFLICT) {
                    throw e;
                }
                Set<String> now = new HashSet<>(users.get());
                // The first time we wait in any case: a user's termination may have been called together with this one.
                // Users that have gone since the removal was refused are seen by their absence.
                if (seen.filter(now::equals).isPresent() && now.stream().noneMatch(running::containsKey)) {
                    throw e;
                }
                seen = Optional.of(now);
            }
            limit.pause(PAUSE);
        }
    }
}
