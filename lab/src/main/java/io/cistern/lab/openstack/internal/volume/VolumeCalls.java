// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.volume;

import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Routes;
import io.cistern.lab.openstack.internal.identity.Project;
import io.cistern.lab.openstack.internal.image.Image;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The calls about volumes. Recordings: volume-*. */
final class VolumeCalls {

    private static final Set<String> DELETABLE =
            Set.of("available", "error", "error_restoring", "error_extending", "error_managing");
    private static final Set<String> USABLE = Set.of("available", "in-use");

    private final BlockStorage storage;
    private final Map<String, Image> images;
    private final VolumeList<Volume> list;

    VolumeCalls(BlockStorage storage, Map<String, Image> images, int maxPageSize) {
        this.storage = storage;
        this.images = images;
        this.list = new VolumeList<>(
                "volumes",
                "Volume",
                maxPageSize,
                Volume::id,
                volume -> volume.plan.projectId(),
                volume -> volume.metadata,
                Map.of(
                        "name", (volume, name) -> volume.name().equals(name),
                        "status", (volume, status) -> volume.status.equals(status),
                        "availability_zone", (volume, zone) -> zone.equals(BlockStorage.ZONE)));
    }

    void register(Routes<CinderCall.Handler> routes) {
        String one = "/v3/{project}/volumes/{id}";
        routes.add(
                "GET",
                "/v3/{project}/volumes/detail",
                call -> list.answer(call, storage.volumes().values(), volume -> StorageView.volume(call, volume)));
        routes.add("POST", "/v3/{project}/volumes", this::create);
        routes.add(
                "GET", one, call -> LabResponse.json(200, Json.object("volume", StorageView.volume(call, find(call)))));
        routes.add("DELETE", one, this::delete);
        routes.add("POST", one + "/action", this::act);
        routes.add("POST", one + "/metadata", this::addMetadata);
        routes.add("DELETE", one + "/metadata/{key}", this::deleteMetadata);
    }

    private Volume find(CinderCall call) {
        return Optional.ofNullable(storage.volumes().get(call.id()))
                .filter(volume -> call.sees(volume.plan.projectId()))
                .orElseThrow(() -> CinderFault.notFound("Volume", call.id()));
    }

    private LabResponse create(CinderCall call) {
        JsonNode given = call.body().path("volume");
        VolumeSchema.check(given);
        Optional<Snapshot> snapshot = snapshot(call, given);
        String typeName = given.path("volume_type").asText("");
        VolumeType type = typeName.isEmpty()
                ? storage.defaultType()
                : storage.type(typeName)
                        .orElseThrow(() ->
                                CinderFault.notFound("Volume type with name " + typeName + " could not be found."));
        Optional<Image> image = image(given);
        String zone = given.path("availability_zone").asText(BlockStorage.ZONE);
        if (!zone.equals(BlockStorage.ZONE)) {
            throw CinderFault.badRequest("Availability zone '" + zone + "' is invalid.");
        }
        long size = given.path("size").asLong(snapshot.map(from -> from.size).orElse(1L));
        Project project = call.session().project().orElseThrow();
        storage.requireRoom(project, size);
        storage.requireRoomForOne(project);
        Volume.Plan plan = new Volume.Plan(
                BlockStorage.newId(),
                given.path("name").asText(""),
                given.path("description").asText(null),
                project.id(),
                call.session().user().id(),
                image.or(() -> snapshot.flatMap(from -> from.volume.plan.image())),
                snapshot.map(Snapshot::id),
                call.request().id(),
                storage.now());
        JsonNode hints = call.body().path("OS-SCH-HNT:scheduler_hints");
        Volume made = storage.accept(
                new Volume(plan, type, size, texts(given.path("metadata"))),
                list(hints.path("same_host")),
                list(hints.path("different_host")));
        return LabResponse.json(202, Json.object("volume", StorageView.created(call, made)));
    }

    private Optional<Snapshot> snapshot(CinderCall call, JsonNode given) {
        String id = given.path("snapshot_id").asText("");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(storage.snapshots().get(id))
                .filter(found -> call.sees(found.projectId))
                .orElseThrow(() -> CinderFault.notFound("Snapshot", id)));
    }

    private Optional<Image> image(JsonNode given) {
        String id = given.path("imageRef").asText("");
        if (!id.isEmpty() && !images.containsKey(id)) {
            throw CinderFault.badRequest("Invalid image identifier or unable to access requested image.");
        }
        return Optional.ofNullable(images.get(id));
    }

    /** Recordings: volume-delete-in-use, volume-delete-with-snapshots. */
    private LabResponse delete(CinderCall call) {
        Volume volume = find(call);
        boolean can = DELETABLE.contains(volume.status)
                && !volume.isAttached()
                && storage.snapshotsOf(volume).findAny().isEmpty();
        if (!can) {
            throw CinderFault.badRequest(
                    "Invalid volume: Volume status must be available or error or error_restoring or"
                            + " error_extending or error_managing and must not be migrating, attached, belong to a group, have"
                            + " snapshots, awaiting a transfer, or be disassociated from snapshots after volume transfer.");
        }
        storage.delete(volume);
        return Cinder.empty(202);
    }

    private LabResponse act(CinderCall call) {
        Volume volume = find(call);
        String action = call.body().fieldNames().next();
        JsonNode with = call.body().path(action);
        switch (action) {
            case "os-extend" -> extend(call, volume, with.path("new_size").asLong());
            case "os-retype" -> retype(volume, with.path("new_type").asText());
            case "os-migrate_volume" -> migrate(call, volume, with.path("host").asText());
            default -> throw CinderFault.badRequest("There is no such action: " + action);
        }
        return LabResponse.empty(202).with("Content-Type", "application/json");
    }

    private void extend(CinderCall call, Volume volume, long size) {
        if (size <= volume.size) {
            throw CinderFault.badRequest("Invalid input received: New size for extend must be greater than current"
                    + " size. (current: " + volume.size + ", extended: " + size + ").");
        }
        requireState(volume, "Volume status must be available or in-use to extend, but current status is: ");
        storage.requireRoom(call.session().project().orElseThrow(), size - volume.size);
        storage.extend(volume, size);
    }

    private static void requireState(Volume volume, String rule) {
        if (!USABLE.contains(volume.status)) {
            throw CinderFault.badRequest("Invalid volume: " + rule + volume.status + ".");
        }
    }

    private void retype(Volume volume, String name) {
        VolumeType type = storage.type(name)
                .orElseThrow(() -> CinderFault.notFound("Volume type with name " + name + " could not be found."));
        if (!USABLE.contains(volume.status) || type.equals(volume.type)) {
            throw CinderFault.badRequest(
                    "Invalid volume: Retype needs volume to be in available or in-use state, not be"
                            + " part of an active migration or a consistency group, requested type has to be different that the"
                            + " one from the volume, and for in-use volumes front-end qos specs cannot change.");
        }
        storage.retype(volume, type);
    }

    private void migrate(CinderCall call, Volume volume, String host) {
        call.requireAdmin("volume_extension:volume_admin_actions:migrate_volume");
        Pool to = storage.pools().stream()
                .filter(pool -> pool.host().equals(host))
                .findFirst()
                .orElseThrow(() -> CinderFault.badRequest("Invalid host: No available service named '" + host + "'"));
        boolean can = USABLE.contains(volume.status)
                && volume.pool.filter(to::equals).isEmpty()
                && storage.snapshotsOf(volume).findAny().isEmpty();
        if (!can) {
            throw CinderFault.badRequest(
                    "Invalid volume: Volume " + volume.id() + " status must be available or in-use,"
                            + " must not be migrating, have snapshots, be replicated, be part of a group and destination"
                            + " host/cluster must be different than the current one");
        }
        storage.migrate(volume, to);
    }

    private LabResponse addMetadata(CinderCall call) {
        Volume volume = find(call);
        VolumeSchema.metadata(call.body().path("metadata"));
        volume.metadata.putAll(texts(call.body().path("metadata")));
        return LabResponse.json(200, Json.object("metadata", Json.strings(volume.metadata)));
    }

    private LabResponse deleteMetadata(CinderCall call) {
        Volume volume = find(call);
        String key = call.variables().get("key");
        if (volume.metadata.remove(key) == null) {
            throw CinderFault.notFound("Volume " + volume.id() + " has no metadata with key " + key + ".");
        }
        return Cinder.empty(200);
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.fields()
                .forEachRemaining(
                        entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static List<String> list(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
