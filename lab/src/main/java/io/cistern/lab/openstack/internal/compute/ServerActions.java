// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.lab.openstack.internal.compute.Server.Stage;
import io.cistern.lab.openstack.internal.http.LabResponse;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code POST /servers/{id}/action}: each action with the states that allow it. Recordings: operate-*. */
final class ServerActions {

    private static final Set<Stage> ANY_STEADY =
            EnumSet.of(Stage.ACTIVE, Stage.STOPPED, Stage.PAUSED, Stage.SUSPENDED, Stage.ERROR);

    /** Does one action. */
    @FunctionalInterface
    private interface Action {
        LabResponse act(NovaCall call, Server server, JsonNode arguments);
    }

    private final Computing computing;
    private final Map<String, Action> actions = new LinkedHashMap<>();

    ServerActions(Computing computing, ServerMoves moves, Snapshots snapshots) {
        this.computing = computing;
        power("os-start", "start", "powering-on", EnumSet.of(Stage.STOPPED), Stage.ACTIVE);
        power("os-stop", "stop", "powering-off", EnumSet.of(Stage.ACTIVE, Stage.ERROR), Stage.STOPPED);
        power("pause", "pause", "pausing", EnumSet.of(Stage.ACTIVE), Stage.PAUSED);
        power("unpause", "unpause", "unpausing", EnumSet.of(Stage.PAUSED), Stage.ACTIVE);
        power("suspend", "suspend", "suspending", EnumSet.of(Stage.ACTIVE), Stage.SUSPENDED);
        power("resume", "resume", "resuming", EnumSet.of(Stage.SUSPENDED), Stage.ACTIVE);
        actions.put("reboot", this::reboot);
        actions.put("forceDelete", this::forceDelete);
        actions.put("createImage", snapshots::create);
        actions.put("resize", moves::resize);
        actions.put("confirmResize", moves::confirm);
        actions.put("revertResize", moves::revert);
        actions.put("migrate", moves::migrate);
        actions.put("os-migrateLive", moves::liveMigrate);
    }

    LabResponse act(NovaCall call, Server server) {
        String name =
                call.body().fieldNames().hasNext() ? call.body().fieldNames().next() : "";
        Action action = actions.get(name);
        if (action == null) {
            throw NovaFault.badRequest("There is no such action: " + name);
        }
        return action.act(call, server, call.body().get(name));
    }

    private void power(String action, String word, String task, Set<Stage> from, Stage to) {
        actions.put(action, (call, server, none) -> {
            server.require(word, from);
            computing.begin(call, server, word, task, () -> {
                server.stage = to;
                return Computing.Ending.well("compute_" + word + "_instance");
            });
            return NovaCall.accepted();
        });
    }

    private LabResponse reboot(NovaCall call, Server server, JsonNode arguments) {
        String type = arguments.path("type").asText();
        if (!Set.of("SOFT", "HARD").contains(type.toUpperCase(Locale.ROOT))) {
            throw NovaFault.invalid(
                    "type", type, "'" + type + "' is not one of ['HARD', 'Hard', 'hard', 'SOFT', 'Soft', 'soft']");
        }
        boolean hard = type.equalsIgnoreCase("HARD");
        server.require("reboot", hard ? ANY_STEADY : EnumSet.of(Stage.ACTIVE));
        computing.begin(call, server, "reboot", hard ? "rebooting_hard" : "rebooting", () -> {
            server.stage = Stage.ACTIVE;
            return Computing.Ending.well("compute_reboot_instance");
        });
        return NovaCall.accepted();
    }

    private LabResponse forceDelete(NovaCall call, Server server, JsonNode none) {
        computing.delete(server);
        return NovaCall.accepted();
    }
}
