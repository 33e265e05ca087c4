// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Routes;
import io.cistern.lab.openstack.internal.volume.BlockStorage;
import io.cistern.lab.openstack.internal.volume.Volume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which server has which volumes. Recordings: volume-attach*, volume-detach*, server-active-with-volumes. */
final class Attachments {

    /** A volume of a server. */
    record Attached(String volumeId, String device, boolean isBoot, boolean deleteOnTermination, String mappingId) {}

    private final Computing computing;
    private final BlockStorage storage;
    private final Map<String, List<Attached>> byServer = new LinkedHashMap<>();

    Attachments(Computing computing, BlockStorage storage) {
        this.computing = computing;
        this.storage = storage;
    }

    void register(Routes<NovaCall.Handler> routes) {
        String all = "/v2.1/servers/{id}/os-volume_attachments";
        routes.add("GET", all, this::list);
        routes.add("POST", all, this::attach);
        routes.add("DELETE", all + "/{volume}", this::detach);
    }

    List<Attached> of(Server server) {
        return byServer.getOrDefault(server.id(), List.of());
    }

    /** The volumes that a server is to be made with; they are free, or it is refused. */
    List<Attached> given(NovaCall call, JsonNode mappings, boolean hasImage) {
        List<Attached> given = new ArrayList<>();
        for (JsonNode mapping : mappings) {
            boolean isVolume = mapping.path("source_type").asText().equals("volume");
            String id = mapping.path("uuid").asText();
            if (isVolume) {
                Volume volume = storage.attachable(id, call.session().projectId())
                        .filter(storage::isFree)
                        .orElseThrow(() -> NovaFault.badRequest(
                                "Block Device Mapping is Invalid: failed to get volume " + id + "."));
                boolean isBoot = mapping.path("boot_index").asInt(-1) == 0;
                given.add(new Attached(
                        volume.id(),
                        device(given.size() + (hasImage ? 1 : 0)),
                        isBoot,
                        mapping.path("delete_on_termination").asBoolean(false),
                        Identifiers.uuid()));
            }
        }
        return given;
    }

    private static String device(int position) {
        return "/dev/sd" + (char) ('a' + position);
    }

    /** They are the server's from when it is accepted. */
    void accept(Server server, List<Attached> given) {
        if (!given.isEmpty()) {
            byServer.put(server.id(), new ArrayList<>(given));
            given.forEach(one -> volume(one).ifPresent(volume -> storage.attach(volume, server.id(), one.device())));
        }
    }

    /** The server is gone. */
    void release(Server server) {
        Optional.ofNullable(byServer.remove(server.id()))
                .ifPresent(all ->
                        all.forEach(one -> storage.release(one.volumeId(), server.id(), one.deleteOnTermination())));
    }

    ArrayNode summary(Server server) {
        ArrayNode summary = Json.array();
        of(server).forEach(one -> summary.addObject()
                .put("id", one.volumeId())
                .put("delete_on_termination", one.deleteOnTermination()));
        return summary;
    }

    private LabResponse list(NovaCall call) {
        Server server = computing.visible(call);
        ArrayNode attachments = Json.array();
        of(server)
                .forEach(one -> attachments.add(view(server, one)
                        .put(
                                "attachment_id",
                                volume(one)
                                        .map(volume -> storage.attachmentId(volume, server.id()))
                                        .orElse(null))
                        .put("bdm_uuid", one.mappingId())));
        return LabResponse.json(200, Json.object("volumeAttachments", attachments));
    }

    private LabResponse attach(NovaCall call) {
        Server server = computing.visible(call);
        String id = call.body().path("volumeAttachment").path("volumeId").asText();
        Volume volume =
                storage.attachable(id, call.session().projectId()).orElseThrow(() -> NovaFault.notFound("Volume", id));
        if (!storage.isFree(volume)) {
            throw NovaFault.badRequest("Invalid volume: volume " + id + " is already attached to instances: "
                    + String.join(", ", storage.usersOf(volume)));
        }
        boolean hasRoot = !server.plan.imageId().isEmpty();
        Attached attached =
                new Attached(id, device(of(server).size() + (hasRoot ? 1 : 0)), false, false, Identifiers.uuid());
        byServer.computeIfAbsent(server.id(), key -> new ArrayList<>()).add(attached);
        storage.attach(volume, server.id(), attached.device());
        return LabResponse.json(
                200, Json.object("volumeAttachment", view(server, attached).put("id", id)));
    }

    private LabResponse detach(NovaCall call) {
        Server server = computing.visible(call);
        String id = call.variables().get("volume");
        Attached attached = of(server).stream()
                .filter(one -> one.volumeId().equals(id))
                .findFirst()
                .orElseThrow(() -> NovaFault.notFound("Instance " + server.id() + " is not attached to volume " + id));
        if (attached.isBoot()) {
            throw NovaFault.badRequest("Cannot detach a root device volume");
        }
        byServer.get(server.id()).remove(attached);
        volume(attached).ifPresent(volume -> storage.detachLater(volume, server.id()));
        return LabResponse.empty(202).with("Content-Type", "application/json");
    }

    private static ObjectNode view(Server server, Attached attached) {
        return Json.object()
                .put("volumeId", attached.volumeId())
                .put("serverId", server.id())
                .put("device", attached.device())
                .putNull("tag")
                .put("delete_on_termination", attached.deleteOnTermination());
    }

    private Optional<Volume> volume(Attached attached) {
        return Optional.ofNullable(storage.volumes().get(attached.volumeId()));
    }
}
