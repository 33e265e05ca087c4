// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.compute.Server.Stage;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.image.Image;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Images that are made of servers. Recordings: compute/snapshot-*, image/snapshot-*. */
final class Snapshots {

    private static final Set<Stage> POSSIBLE = EnumSet.of(Stage.ACTIVE, Stage.STOPPED, Stage.PAUSED, Stage.SUSPENDED);
    private static final long SIZE = 65_536;

    private final Computing computing;
    private final Map<String, Image> images;

    Snapshots(Computing computing, Map<String, Image> images) {
        this.computing = computing;
        this.images = images;
    }

    LabResponse create(NovaCall call, Server server, JsonNode arguments) {
        server.require("createImage", POSSIBLE);
        Image image = Image.snapshot(
                Identifiers.uuid(),
                arguments.path("name").asText(),
                server.plan.projectId(),
                server.flavor.disk(),
                computing.clock().instant(),
                properties(call, server, arguments.path("metadata")));
        images.put(image.id(), image);
        computing.begin(call, server, "createImage", "image_snapshot", () -> {
            images.computeIfPresent(image.id(), (id, queued) -> queued.active(SIZE));
            return Computing.Ending.well("compute_snapshot_instance");
        });
        return LabResponse.json(202, Json.object().put("image_id", image.id()));
    }

    /** Those of the server's image, ours, and what Nova adds. */
    private Map<String, String> properties(NovaCall call, Server server, JsonNode given) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (images.containsKey(server.plan.imageId())) {
            properties.putAll(images.get(server.plan.imageId()).properties());
        }
        properties.put("base_image_ref", server.plan.imageId());
        properties.put("owner_user_name", call.session().user().name());
        properties.put(
                "owner_project_name", call.session().project().orElseThrow().name());
        properties.put("boot_roles", "reader,member");
        properties.put("instance_uuid", server.id());
        properties.put("user_id", call.session().user().id());
        properties.put("image_type", "snapshot");
        given.fields()
                .forEachRemaining(
                        entry -> properties.put(entry.getKey(), entry.getValue().asText()));
        return properties;
    }
}
