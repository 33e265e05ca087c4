// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.http.JsonAnswer;
import io.cistern.backend.support.http.JsonHttp;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.vim.openstack.internal.wire.Link;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compute over HTTP. */
public final class HttpNovaClient implements NovaClient {

    private final JsonHttp compute;
    private final String microversion;

    /** @param microversion asked for with every request, e.g. {@code 2.93} */
    public HttpNovaClient(JsonHttp compute, String microversion) {
        this.compute = compute;
        this.microversion = microversion;
    }

    private record ServerAnswer(NovaServer server) {}

    private record ServersAnswer(List<NovaServer> servers, @JsonProperty("servers_links") List<Link> links) {}

    private record FlavorAnswer(NovaFlavor flavor) {}

    private record FlavorsAnswer(List<NovaFlavor> flavors, @JsonProperty("flavors_links") List<Link> links) {}

    private record AccessAnswer(@JsonProperty("flavor_access") List<Access> access) {
        private record Access(@JsonProperty("tenant_id") String projectId) {}
    }

    private record LimitsAnswer(Limits limits) {
        private record Limits(NovaLimits absolute) {}
    }

    private record ZonesAnswer(List<Zone> availabilityZoneInfo) {
        private record Zone(String zoneName, State zoneState, Optional<Map<String, Object>> hosts) {

            private Set<String> hostNames() {
                return hosts.map(Map::keySet).orElse(Set.of());
            }
        }

        private record State(boolean available) {}
    }

    private record GroupAnswer(@JsonProperty("server_group") NovaServerGroup serverGroup) {}

    private record Created(Id server, Id flavor) {
        private record Id(String id) {}
    }

    @Override
    public Optional<NovaServer> server(String id) {
        return send(JsonRequest.get("/servers/{}", id).tolerating(404), ServerAnswer.class)
                .content()
                .map(ServerAnswer::server);
    }

    @Override
    public Listing<NovaServer> servers(ServerQuery query) {
        JsonRequest request = JsonRequest.get("/servers/detail")
                .query("limit", query.limit())
                .query("sort_key", "uuid")
                .query("sort_dir", "asc")
                .query("marker", query.marker())
                .query("name", query.name())
                .query("status", query.statuses())
                .query("flavor", query.flavorId())
                .query("image", query.imageId())
                .query("tags", query.tag())
                .query("all_tenants", query.allProjects() ? Optional.of(1) : Optional.empty());
        ServersAnswer answer = send(request, ServersAnswer.class).content().orElseThrow();
        return new Listing<>(answer.servers(), Link.more(answer.links()));
    }

    @Override
    public StepResult createServer(NewServer server) {
        JsonAnswer<Created> answer = send(JsonRequest.post(server, "/servers"), Created.class);
        return new StepResult(answer.content().orElseThrow().server().id(), answer.requestId());
    }

    @Override
    public Optional<String> deleteServer(String id) {
        return send(JsonRequest.delete("/servers/{}", id).tolerating(404), Void.class)
                .requestId();
    }

    @Override
    public void forceDeleteServer(String id) {
        JsonRequest request = JsonRequest.post(Map.of("forceDelete", Map.of()), "/servers/{}/action", id);
        send(request.tolerating(404), Void.class);
    }

    @Override
    public StepResult attachVolume(String serverId, String volumeId) {
        Map<String, Object> body = Map.of("volumeAttachment", Map.of("volumeId", volumeId));
        JsonRequest request = JsonRequest.post(body, "/servers/{}/os-volume_attachments", serverId);
        return new StepResult(volumeId, send(request, Void.class).requestId());
    }

    @Override
    public Optional<String> detachVolume(String serverId, String volumeId) {
        JsonRequest request = JsonRequest.delete("/servers/{}/os-volume_attachments/{}", serverId, volumeId);
        return send(request.tolerating(404), Void.class).requestId();
    }

    @Override
    public Optional<NovaFlavor> flavor(String id) {
        return send(JsonRequest.get("/flavors/{}", id).tolerating(404), FlavorAnswer.class)
                .content()
                .map(FlavorAnswer::flavor);
    }

    @Override
    public Listing<NovaFlavor> flavors(Optional<String> marker, int limit) {
        JsonRequest request = JsonRequest.get("/flavors/detail")
                .query("is_public", "None")
                .query("sort_key", "flavorid")
                .query("sort_dir", "asc")
                .query("limit", limit)
                .query("marker", marker);
        FlavorsAnswer answer = send(request, FlavorsAnswer.class).content().orElseThrow();
        return new Listing<>(answer.flavors(), Link.more(answer.links()));
    }

    @Override
    public StepResult createFlavor(NewFlavor flavor) {
        JsonAnswer<Created> answer = send(JsonRequest.post(flavor, "/flavors"), Created.class);
        return new StepResult(answer.content().orElseThrow().flavor().id(), answer.requestId());
    }

    @Override
    public Optional<String> createExtraSpecs(String flavorId, Map<String, String> extraSpecs) {
        Map<String, Object> body = Map.of("extra_specs", extraSpecs);
        return send(JsonRequest.post(body, "/flavors/{}/os-extra_specs", flavorId), Void.class)
                .requestId();
    }

    @Override
    public Optional<String> deleteFlavor(String id) {
        return send(JsonRequest.delete("/flavors/{}", id).tolerating(404), Void.class)
                .requestId();
    }

    @Override
    public Optional<String> grantFlavor(String id, String projectId) {
        Map<String, Object> body = Map.of("addTenantAccess", Map.of("tenant", projectId));
        return send(JsonRequest.post(body, "/flavors/{}/action", id), Void.class)
                .requestId();
    }

    @Override
    public Set<String> flavorAccess(String id) {
        return send(JsonRequest.get("/flavors/{}/os-flavor-access", id), AccessAnswer.class)
                .content()
                .orElseThrow()
                .access()
                .stream()
                .map(AccessAnswer.Access::projectId)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public NovaLimits limits() {
        return send(JsonRequest.get("/limits"), LimitsAnswer.class)
                .content()
                .orElseThrow()
                .limits()
                .absolute();
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
    public Map<String, String> zonesOfHosts() {
        Map<String, String> zones = new HashMap<>();
        send(JsonRequest.get("/os-availability-zone/detail"), ZonesAnswer.class)
                .content()
                .orElseThrow()
                .availabilityZoneInfo()
                .forEach(zone -> zone.hostNames().forEach(host -> zones.put(host, zone.zoneName())));
        return Map.copyOf(zones);
    }

    @Override
    public Optional<NovaServerGroup> serverGroup(String id) {
        return send(JsonRequest.get("/os-server-groups/{}", id).tolerating(404), GroupAnswer.class)
                .content()
                .map(GroupAnswer::serverGroup);
    }

    private <T> JsonAnswer<T> send(JsonRequest request, Class<T> type) {
        return compute.send(request.header("OpenStack-API-Version", "compute " + microversion), type);
    }
}
