// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.lab.openstack.internal.compute.Server.Stage;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.identity.Project;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Servers that change their flavor or their host. Recordings: resize-*, migrate-*. */
final class ServerMoves {

    private static final Set<Stage> RESIZABLE = EnumSet.of(Stage.ACTIVE, Stage.STOPPED);
    private static final Set<Stage> RESIZED = EnumSet.of(Stage.RESIZED);
    private static final Set<Stage> LIVE = EnumSet.of(Stage.ACTIVE, Stage.PAUSED);

    private final Computing computing;

    ServerMoves(Computing computing) {
        this.computing = computing;
    }

    LabResponse resize(NovaCall call, Server server, JsonNode arguments) {
        server.require("resize", RESIZABLE);
        String id = arguments.path("flavorRef").asText();
        Flavor flavor = Optional.ofNullable(computing.flavors().get(id))
                .orElseThrow(() -> NovaFault.badRequest("Flavor " + id + " could not be found."));
        if (flavor.id().equals(server.flavor.id())) {
            throw NovaFault.badRequest("When resizing, instances must change flavor!");
        }
        if (flavor.disk() == 0 && server.flavor.disk() > 0) {
            throw NovaFault.badRequest(
                    "Server disk was unable to be resized because: Resize to zero disk flavor is not allowed.");
        }
        checkQuota(call, server.flavor, flavor);
        moveCold(call, server, "resize", flavor, Optional.empty());
        return NovaCall.accepted();
    }

    private void checkQuota(NovaCall call, Flavor old, Flavor flavor) {
        Project project = call.session().project().orElseThrow();
        Quotas.check(
                project,
                "cores",
                flavor.vcpus() - old.vcpus(),
                computing.used(project.id(), one -> one.flavor.vcpus()));
        Quotas.check(project, "ram", flavor.ram() - old.ram(), computing.used(project.id(), one -> one.flavor.ram()));
    }

    LabResponse migrate(NovaCall call, Server server, JsonNode arguments) {
        call.requireAdmin("os_compute_api:os-migrate-server:migrate");
        Optional<String> host = host(arguments);
        server.require("migrate", RESIZABLE);
        if (host.equals(server.host)) {
            throw NovaFault.badRequest("Cannot migrate to the host where the server exists.");
        }
        moveCold(call, server, "migrate", server.flavor, host);
        return NovaCall.accepted();
    }

    private void moveCold(NovaCall call, Server server, String action, Flavor flavor, Optional<String> to) {
        computing.begin(call, server, action, "resize_prep", () -> {
            Optional<Host> target = computing.otherHost(server, flavor, to);
            if (target.isEmpty()) {
                return Computing.Ending.failed("cold_migrate", "conductor_migrate_server");
            }
            server.origin = Optional.of(new Server.Origin(server.flavor, server.host.orElseThrow(), server.stage));
            server.flavor = flavor;
            computing.take(server, target.get());
            server.stage = Stage.RESIZED;
            return Computing.Ending.well("compute_prep_resize", "compute_resize_instance", "compute_finish_resize");
        });
    }

    /** Nova shows no task while it confirms. */
    LabResponse confirm(NovaCall call, Server server, JsonNode none) {
        server.require("confirmResize", RESIZED);
        Server.Origin origin = server.origin.orElseThrow(
                () -> NovaFault.badRequest("Instance " + server.id() + " has not been resized."));
        server.origin = Optional.empty();
        computing.begin(call, server, "confirmResize", "", () -> {
            computing.leave(server, origin.host());
            server.stage = origin.stage();
            return Computing.Ending.well("compute_confirm_resize");
        });
        return LabResponse.empty(204).with("Content-Type", "application/json");
    }

    LabResponse revert(NovaCall call, Server server, JsonNode none) {
        server.require("revertResize", RESIZED);
        Server.Origin origin = server.origin.orElseThrow(
                () -> NovaFault.badRequest("Instance " + server.id() + " has not been resized."));
        computing.begin(call, server, "revertResize", "resize_reverting", () -> {
            computing.leave(server, server.host.orElseThrow());
            server.host = Optional.of(origin.host());
            server.flavor = origin.flavor();
            server.stage = origin.stage();
            server.origin = Optional.empty();
            return Computing.Ending.well("compute_revert_resize", "compute_finish_revert_resize");
        });
        return NovaCall.accepted();
    }

    LabResponse liveMigrate(NovaCall call, Server server, JsonNode arguments) {
        call.requireAdmin("os_compute_api:os-migrate-server:migrate_live");
        Optional<String> host = host(arguments);
        server.require("os-migrateLive", LIVE);
        computing.begin(call, server, "live-migration", "migrating", () -> {
            Optional<Host> target = computing.otherHost(server, server.flavor, host);
            if (target.isEmpty()) {
                return Computing.Ending.failed("conductor_live_migrate_instance");
            }
            String from = server.host.orElseThrow();
            computing.take(server, target.get());
            computing.leave(server, from);
            return Computing.Ending.well("compute_live_migration");
        });
        return NovaCall.accepted();
    }

    private Optional<String> host(JsonNode arguments) {
        Optional<String> host =
                Optional.of(arguments.path("host").asText("")).filter(name -> !name.isEmpty() && !name.equals("null"));
        host.filter(name -> computing.hosts().stream().noneMatch(known -> known.name.equals(name)))
                .ifPresent(name -> {
                    throw NovaFault.badRequest("Compute host " + name + " could not be found.");
                });
        return host;
    }
}
