// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cinder;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.http.JsonAnswer;
import io.cistern.backend.support.http.JsonEndpoint;
import io.cistern.backend.support.http.JsonHttp;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.vim.openstack.internal.wire.Link;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Block Storage over HTTP. */
public final class HttpCinderClient implements CinderClient {

    private final JsonHttp storage;
    private final String microversion;

    /** @param microversion asked for with every request, e.g. {@code 3.70} */
    public HttpCinderClient(JsonHttp storage, String microversion) {
        this.storage = storage;
        this.microversion = microversion;
    }

    private record VolumeAnswer(CinderVolume volume) {}

    private record VolumesAnswer(List<CinderVolume> volumes, @JsonProperty("volumes_links") List<Link> links) {}

    private record SnapshotAnswer(CinderSnapshot snapshot) {}

    private record SnapshotsAnswer(List<CinderSnapshot> snapshots) {}

    private record TypeAnswer(@JsonProperty("volume_type") CinderType type) {}

    private record TypesAnswer(@JsonProperty("volume_types") List<CinderType> types) {}

    private record ZonesAnswer(List<Zone> availabilityZoneInfo) {
        private record Zone(String zoneName, State zoneState) {}

        private record State(boolean available) {}
    }

    private record PoolsAnswer(List<CinderPool> pools) {}

    private record ServicesAnswer(List<Service> services) {
        private record Service(String binary, String host, String zone) {}
    }

    private record QuotaAnswer(@JsonProperty("quota_set") Map<String, JsonNode> quota) {}

    private record MessagesAnswer(List<Message> messages) {
        private record Message(@JsonProperty("user_message") String text) {}
    }

    private record Created(Id volume, Id snapshot) {
        private record Id(String id) {}
    }

    @Override
    public Optional<CinderVolume> volume(String id) {
        return send(JsonRequest.get("/volumes/{}", id).tolerating(404), VolumeAnswer.class)
                .content()
                .map(VolumeAnswer::volume);
    }

    @Override
    public Listing<CinderVolume> volumes(VolumeQuery query) {
        JsonRequest request = JsonRequest.get("/volumes/detail")
                .query("sort", "id:asc")
                .query("limit", query.limit())
                .query("marker", query.marker())
                .query("name", query.name())
                .query("availability_zone", query.zone())
                .query("metadata", dictionary(query.metadata()))
                .query("all_tenants", query.allProjects() ? Optional.of(1) : Optional.empty());
        VolumesAnswer answer = send(request, VolumesAnswer.class).content().orElseThrow();
        return new Listing<>(answer.volumes(), Link.more(answer.links()));
    }

    /** Cinder reads a dictionary of Python. */
    private static Optional<String> dictionary(Map<String, String> metadata) {
        return metadata.isEmpty()
                ? Optional.empty()
                : Optional.of(metadata.entrySet().stream()
                        .map(pair -> "'" + pair.getKey() + "': '" + pair.getValue() + "'")
                        .collect(Collectors.joining(", ", "{", "}")));
    }

    @Override
    public StepResult createVolume(NewVolume volume) {
        JsonAnswer<Created> answer = send(JsonRequest.post(volume, "/volumes"), Created.class);
        return new StepResult(answer.content().orElseThrow().volume().id(), answer.requestId());
    }

    @Override
    public Optional<String> deleteVolume(String id) {
        return send(JsonRequest.delete("/volumes/{}", id).tolerating(404), Void.class)
                .requestId();
    }

    @Override
    public Optional<String> addMetadata(String volumeId, Map<String, String> metadata) {
        return send(JsonRequest.post(Map.of("metadata", metadata), "/volumes/{}/metadata", volumeId), Void.class)
                .requestId();
    }

    @Override
    public Optional<String> deleteMetadata(String volumeId, String key) {
        return send(JsonRequest.delete("/volumes/{}/metadata/{}", volumeId, key).tolerating(404), Void.class)
                .requestId();
    }

    @Override
    public Optional<String> extend(String volumeId, long size) {
        return act(volumeId, "os-extend", Map.of("new_size", size));
    }

    @Override
    public Optional<String> retype(String volumeId, String type) {
        return act(volumeId, "os-retype", Map.of("new_type", type, "migration_policy", "on-demand"));
    }

    @Override
    public Optional<String> migrate(String volumeId, String pool) {
        return act(volumeId, "os-migrate_volume", Map.of("host", pool, "force_host_copy", false, "lock_volume", true));
    }

    private Optional<String> act(String volumeId, String action, Map<String, Object> with) {
        return send(JsonRequest.post(Map.of(action, with), "/volumes/{}/action", volumeId), Void.class)
                .requestId();
    }

    @Override
    public Optional<CinderSnapshot> snapshot(String id) {
        return send(JsonRequest.get("/snapshots/{}", id).tolerating(404), SnapshotAnswer.class)
                .content()
                .map(SnapshotAnswer::snapshot);
    }

    @Override
    public List<CinderSnapshot> snapshotsOf(String volumeId) {
        return snapshots(JsonRequest.get("/snapshots/detail").query("volume_id", volumeId));
    }

    @Override
    public List<CinderSnapshot> snapshotsHaving(String key, String value) {
        return snapshots(JsonRequest.get("/snapshots/detail").query("metadata", dictionary(Map.of(key, value))));
    }

    private List<CinderSnapshot> snapshots(JsonRequest request) {
        return send(request, SnapshotsAnswer.class).content().orElseThrow().snapshots();
    }

    @Override
    public StepResult createSnapshot(NewSnapshot snapshot) {
        JsonAnswer<Created> answer = send(JsonRequest.post(snapshot, "/snapshots"), Created.class);
        return new StepResult(answer.content().orElseThrow().snapshot().id(), answer.requestId());
    }

    @Override
    public Optional<String> deleteSnapshot(String id) {
        return send(JsonRequest.delete("/snapshots/{}", id).tolerating(404), Void.class)
                .requestId();
    }

    @Override
    public List<CinderType> types() {
        return send(JsonRequest.get("/types"), TypesAnswer.class)
                .content()
                .orElseThrow()
                .types();
    }

    @Override
    public Optional<CinderType> defaultType() {
        return send(JsonRequest.get("/types/default").tolerating(404), TypeAnswer.class)
                .content()
                .map(TypeAnswer::type);
    }

    @Override
    public List<String> availabilityZones() {
        return send(JsonRequest.get("/os-availability-zone"), ZonesAnswer.class)
                .content()
                .orElseThrow()
                .availabilityZoneInfo()
                .stream()
                .filter(zone -> zone.zoneState().available())
                .map(ZonesAnswer.Zone::zoneName)
                .toList();
    }

    @Override
    public List<CinderPool> pools() {
        return send(JsonRequest.get("/scheduler-stats/get_pools").query("detail", "true"), PoolsAnswer.class)
                .content()
                .orElseThrow()
                .pools();
    }

    @Override
    public Map<String, String> zonesOfServices() {
        return send(JsonRequest.get("/os-services").query("binary", "cinder-volume"), ServicesAnswer.class)
                .content()
                .orElseThrow()
                .services()
                .stream()
                .collect(Collectors.toMap(
                        ServicesAnswer.Service::host, ServicesAnswer.Service::zone, (one, other) -> one));
    }

    @Override
    public Map<String, CinderQuota> quota(String projectId) {
        Map<String, JsonNode> told = send(
                        JsonRequest.get("/os-quota-sets/{}", projectId).query("usage", "True"), QuotaAnswer.class)
                .content()
                .orElseThrow()
                .quota();
        Map<String, CinderQuota> quota = new HashMap<>();
        // Beside the quotas there is the id of the project.
        told.forEach((name, figures) -> {
            if (figures.isObject()) {
                quota.put(name, JsonEndpoint.json().convertValue(figures, CinderQuota.class));
            }
        });
        return quota;
    }

    @Override
    public List<String> messages(String id) {
        return send(JsonRequest.get("/messages").query("resource_uuid", id), MessagesAnswer.class)
                .content()
                .orElseThrow()
                .messages()
                .stream()
                .map(MessagesAnswer.Message::text)
                .toList();
    }

    private <T> JsonAnswer<T> send(JsonRequest request, Class<T> type) {
        return storage.send(request.header("OpenStack-API-Version", "volume " + microversion), type);
    }
}
