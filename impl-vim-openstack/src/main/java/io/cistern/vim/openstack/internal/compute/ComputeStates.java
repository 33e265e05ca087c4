// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.vim.OperationalState;
import io.cistern.vim.compute.ComputeRunningState;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What Nova's status, task and power state mean. A status that is not known is UNKNOWN and DISABLED. */
final class ComputeStates {

    private static final Set<String> ENABLED = Set.of(
            "ACTIVE", "REBOOT", "HARD_REBOOT", "PASSWORD", "RESIZE", "VERIFY_RESIZE", "MIGRATING", "REVERT_RESIZE");

    private static final Map<String, ComputeRunningState> BY_STATUS = Map.ofEntries(
            Map.entry("ACTIVE", ComputeRunningState.RUNNING),
            Map.entry("PASSWORD", ComputeRunningState.RUNNING),
            Map.entry("BUILD", ComputeRunningState.STARTING),
            Map.entry("REBUILD", ComputeRunningState.STARTING),
            Map.entry("SHUTOFF", ComputeRunningState.STOPPED),
            Map.entry("SHELVED", ComputeRunningState.STOPPED),
            Map.entry("SHELVED_OFFLOADED", ComputeRunningState.STOPPED),
            Map.entry("PAUSED", ComputeRunningState.PAUSED),
            Map.entry("SUSPENDED", ComputeRunningState.SUSPENDED),
            Map.entry("ERROR", ComputeRunningState.FAILED),
            Map.entry("SOFT_DELETED", ComputeRunningState.TERMINATING));

    /** While these last, the power state tells. */
    private static final Set<String> IN_TRANSITION =
            Set.of("REBOOT", "HARD_REBOOT", "RESIZE", "VERIFY_RESIZE", "REVERT_RESIZE", "MIGRATING");

    private static final Map<Integer, ComputeRunningState> BY_POWER = Map.of(
            1, ComputeRunningState.RUNNING,
            3, ComputeRunningState.PAUSED,
            4, ComputeRunningState.STOPPED,
            6, ComputeRunningState.FAILED,
            7, ComputeRunningState.SUSPENDED);

    private ComputeStates() {}

    static OperationalState operational(NovaServer server) {
        return ENABLED.contains(server.status()) ? OperationalState.ENABLED : OperationalState.DISABLED;
    }

    static ComputeRunningState running(NovaServer server) {
        if (server.taskState().filter("deleting"::equals).isPresent()) {
            return ComputeRunningState.TERMINATING;
        }
        if (IN_TRANSITION.contains(server.status())) {
            return server.powerState()
                    .map(power -> BY_POWER.getOrDefault(power, ComputeRunningState.UNKNOWN))
                    .orElse(ComputeRunningState.UNKNOWN);
        }
        return BY_STATUS.getOrDefault(server.status(), ComputeRunningState.UNKNOWN);
    }

    /**
     * Every status in which a server can be in some running state, to ask Nova for; a superset.
     *
     * @return empty: Nova cannot be asked
     */
    static Optional<List<String>> statuses(ComputeRunningState state) {
        return switch (state) {
            // Any status can have the task "deleting", and an unknown status cannot be named.
            case TERMINATING, UNKNOWN -> Optional.empty();
            case RUNNING, STARTING, STOPPED, PAUSED, SUSPENDED, FAILED ->
                Optional.of(Stream.concat(
                                BY_STATUS.entrySet().stream()
                                        .filter(known -> known.getValue() == state)
                                        .map(Map.Entry::getKey),
                                BY_POWER.containsValue(state) ? IN_TRANSITION.stream() : Stream.empty())
                        .sorted()
                        .toList());
        };
    }
}
