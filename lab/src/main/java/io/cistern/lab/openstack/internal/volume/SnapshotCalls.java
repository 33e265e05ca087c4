// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.volume;

import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Routes;
import io.cistern.lab.openstack.internal.identity.Project;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The calls about snapshots. Recordings: snapshot-*. */
final class SnapshotCalls {

    private static final Set<String> DELETABLE = Set.of("available", "error");
    private static final int IN_USE_WITHOUT_FORCE = 66;

    private final BlockStorage storage;
    private final VolumeList<Snapshot> list;

    SnapshotCalls(BlockStorage storage, int maxPageSize) {
        this.storage = storage;
        this.list = new VolumeList<>(
                "snapshots",
                "Snapshot",
                maxPageSize,
                Snapshot::id,
                snapshot -> snapshot.projectId,
                snapshot -> snapshot.metadata,
                Map.of(
                        "volume_id", (snapshot, id) -> snapshot.volume.id().equals(id),
                        "name", (snapshot, name) -> snapshot.name().equals(name),
                        "status", (snapshot, status) -> snapshot.status.equals(status)));
    }

    void register(Routes<CinderCall.Handler> routes) {
        String one = "/v3/{project}/snapshots/{id}";
        routes.add(
                "GET",
                "/v3/{project}/snapshots/detail",
                call -> list.answer(
                        call, storage.snapshots().values(), snapshot -> StorageView.snapshot(call, snapshot)));
        routes.add("POST", "/v3/{project}/snapshots", this::create);
        routes.add(
                "GET",
                one,
                call -> LabResponse.json(200, Json.object("snapshot", StorageView.snapshot(call, find(call)))));
        routes.add("DELETE", one, this::delete);
    }

    private Snapshot find(CinderCall call) {
        return Optional.ofNullable(storage.snapshots().get(call.id()))
                .filter(snapshot -> call.sees(snapshot.projectId))
                .orElseThrow(() -> CinderFault.notFound("Snapshot", call.id()));
    }

    private LabResponse create(CinderCall call) {
        JsonNode given = call.body().path("snapshot");
        String volumeId = given.path("volume_id").asText();
        Volume volume = Optional.ofNullable(storage.volumes().get(volumeId))
                .filter(found -> call.sees(found.plan.projectId()))
                .orElseThrow(() -> CinderFault.notFound("Volume", volumeId));
        boolean inUse = volume.status.equals("in-use")
                && (call.minor() >= IN_USE_WITHOUT_FORCE || given.path("force").asBoolean(false));
        if (!volume.status.equals("available") && !inUse) {
            throw CinderFault.badRequest("Invalid volume: Volume " + volumeId + " status must be available, but current"
                    + " status is: " + volume.status + ".");
        }
        Project project = call.session().project().orElseThrow();
        int limit = storage.limitOfSnapshots(project);
        if (limit != Project.UNLIMITED && storage.snapshotsOf(project) >= limit) {
            throw CinderFault.overQuota(
                    "SnapshotLimitExceeded: Maximum number of snapshots allowed (" + limit + ") exceeded");
        }
        storage.requireRoom(project, volume.size);
        Volume.Plan plan = new Volume.Plan(
                BlockStorage.newId(),
                given.path("name").asText(null),
                given.path("description").asText(null),
                volume.plan.projectId(),
                call.session().user().id(),
                Optional.empty(),
                Optional.empty(),
                call.request().id(),
                storage.now());
        Snapshot made =
                storage.accept(new Snapshot(plan.id(), plan, volume, VolumeCalls.texts(given.path("metadata"))));
        return LabResponse.json(202, Json.object("snapshot", StorageView.createdSnapshot(call, made)));
    }

    private LabResponse delete(CinderCall call) {
        Snapshot snapshot = find(call);
        if (!DELETABLE.contains(snapshot.status)) {
            throw CinderFault.badRequest(
                    "Invalid snapshot: Snapshot status must be available or error, but is " + snapshot.status + ".");
        }
        storage.delete(snapshot);
        return Cinder.empty(202);
    }
}
