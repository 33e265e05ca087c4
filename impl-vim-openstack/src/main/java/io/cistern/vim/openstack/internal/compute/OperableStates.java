// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** In which of its states Nova lets what be done to a server: nova/compute/api.py, check_instance_state. */
final class OperableStates {

    static final Set<String> SCALE = Set.of("ACTIVE", "SHUTOFF");
    static final Set<String> MIGRATE_LIVE = Set.of("ACTIVE", "PAUSED");
    static final Set<String> CHANGE_INTERFACES = Set.of("ACTIVE", "PAUSED", "SHUTOFF");
    static final Set<String> CHANGE_METADATA = Set.of("ACTIVE", "PAUSED", "SUSPENDED", "SHUTOFF");
    static final Set<String> REBOOT_HARD = Set.of("ACTIVE", "SHUTOFF", "PAUSED", "SUSPENDED", "ERROR");

    private OperableStates() {}

    static Set<String> of(ComputeOperation operation) {
        return switch (operation) {
            case START -> Set.of("SHUTOFF");
            case STOP -> Set.of("ACTIVE", "ERROR");
            case PAUSE, SUSPEND, REBOOT -> Set.of("ACTIVE");
            case UNPAUSE -> Set.of("PAUSED");
            case RESUME -> Set.of("SUSPENDED");
            case CREATE_SNAPSHOT -> Set.of("ACTIVE", "SHUTOFF", "PAUSED", "SUSPENDED");
            case DELETE_SNAPSHOT ->
                Set.of("ACTIVE", "SHUTOFF", "PAUSED", "SUSPENDED", "ERROR", "BUILD", "VERIFY_RESIZE");
        };
    }

    /**
     * Refuses what the state of a server does not allow.
     *
     * @param what is to be done
     * @throws InfrastructureException CONFLICT, naming the state and what it allows
     */
    static void check(NovaServer server, String what, Set<String> allowed) {
        if (server.taskState().isPresent()) {
            throw conflict(
                    server,
                    what + " has to wait: Nova is at work on it ("
                            + server.taskState().get() + ")",
                    "repeat the call when that has ended");
        }
        if (!allowed.contains(server.status())) {
            throw conflict(
                    server,
                    "it is " + named(server) + ", in which " + what + " is not possible",
                    "in this state these are possible: " + possible(server.status()) + "; for " + what
                            + " it has to be in Nova's state " + String.join(" or ", new TreeSet<>(allowed)));
        }
    }

    private static String named(NovaServer server) {
        return ComputeStates.running(server) + " (Nova: " + server.status() + ")";
    }

    private static String possible(String status) {
        String operations = Arrays.stream(ComputeOperation.values())
                .filter(operation -> of(operation).contains(status))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
        boolean hardReboot =
                REBOOT_HARD.contains(status) && !of(ComputeOperation.REBOOT).contains(status);
        return operations.isEmpty() ? "none" : operations + (hardReboot ? ", REBOOT with rebootType HARD" : "");
    }

    private static InfrastructureException conflict(NovaServer server, String why, String remedy) {
        return new InfrastructureException(
                ErrorCode.CONFLICT,
                "compute resource " + server.id() + ": " + why + "; " + remedy,
                ErrorDetails.builder()
                        .attribute("computeId")
                        .rule("is in a state that allows the operation")
                        .remedy(remedy)
                        .resourceId(server.id())
                        .build());
    }
}
