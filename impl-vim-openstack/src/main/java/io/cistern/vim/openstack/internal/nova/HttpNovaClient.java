// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.http.JsonAnswer;
import io.cistern.backend.support.http.JsonHttp;
import io.cistern.backend.support.http.JsonRequest;
import io.cistern.vim.openstack.internal.wire.Link;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compute over HTTP. */
public final class HttpNovaClient implements NovaClient {

    private static final int GROUP_PAGE = 1_000;

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

    private record HypervisorsAnswer(List<NovaHypervisor> hypervisors) {}

    private record GroupAnswer(@JsonProperty("server_group") NovaServerGroup serverGroup) {}

    private record GroupsAnswer(@JsonProperty("server_groups") List<NovaServerGroup> serverGroups) {}

    private record ActionAnswer(NovaAction instanceAction) {}

    private record ActionsAnswer(List<NovaAction> instanceActions) {}

    private record ImageAnswer(@JsonProperty("image_id") String imageId) {}

    private record Created(Id server, Id flavor, @JsonProperty("server_group") Id serverGroup) {
        private record Id(String id) {}
    }

    @Override
    public Optional<NovaServer> server(String id) {
        return send(JsonRequest.get("/servers/{}", id).tolerating(404), ServerAnswer.class)
                .content()
                .map(ServerAnswer::server)
                .filter(server -> !server.isGone());
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
    public Optional<String> act(String id, ServerAction action) {
        return send(JsonRequest.post(action.body(), "/servers/{}/action", id), Void.class)
                .requestId();
    }

    @Override
    public StepResult createImage(String id, String name, Map<String, String> properties) {
        Map<String, Object> body = Map.of("createImage", Map.of("name", name, "metadata", properties));
        JsonAnswer<ImageAnswer> answer = send(JsonRequest.post(body, "/servers/{}/action", id), ImageAnswer.class);
        return new StepResult(answer.content().orElseThrow().imageId(), answer.requestId());
    }

    @Override
    public List<NovaAction> actions(String id) {
        return send(JsonRequest.get("/servers/{}/os-instance-actions", id), ActionsAnswer.class)
                .content()
                .orElseThrow()
                .instanceActions();
    }

    @Override
    public Optional<NovaAction> action(String id, String requestId) {
        JsonRequest request = JsonRequest.get("/servers/{}/os-instance-actions/{}", id, requestId);
        return send(request.tolerating(404), ActionAnswer.class).content().map(ActionAnswer::instanceAction);
    }

    @Override
    public Optional<String> replaceMetadata(String id, Map<String, String> metadata) {
        return send(JsonRequest.put(Map.of("metadata", metadata), "/servers/{}/metadata", id), Void.class)
                .requestId();
    }

    @Override
    public Optional<String> attachPort(String id, String portId) {
        Map<String, Object> body = Map.of("interfaceAttachment", Map.of("port_id", portId));
        return send(JsonRequest.post(body, "/servers/{}/os-interface", id), Void.class)
                .requestId();
    }

    @Override
    public Optional<String> detachPort(String id, String portId) {
        return send(
                        JsonRequest.delete("/servers/{}/os-interface/{}", id, portId)
                                .tolerating(404),
                        Void.class)
                .requestId();
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

    @Override
    public List<NovaHypervisor> hypervisors() {
        return send(JsonRequest.get("/os-hypervisors/detail"), HypervisorsAnswer.class)
                .content()
                .orElseThrow()
                .hypervisors();
    }

    /** Nova may be configured to give fewer at a time than it is asked for, and gives no link to the next ones. */
    @Override
    public List<NovaServerGroup> serverGroups(boolean allProjects) {
        List<NovaServerGroup> groups = new ArrayList<>();
        while (true) {
            JsonRequest request = JsonRequest.get("/os-server-groups")
                    .query("limit", GROUP_PAGE)
                    .query("offset", groups.size())
                    .query("all_projects", allProjects ? Optional.of(true) : Optional.empty());
            List<NovaServerGroup> page =
                    send(request, GroupsAnswer.class).content().orElseThrow().serverGroups();
            groups.addAll(page);
            if (page.isEmpty()) {
                return groups;
            }
        }
    }

    @Override
    public StepResult createServerGroup(NewServerGroup group) {
        JsonAnswer<Created> answer = send(JsonRequest.post(group, "/os-server-groups"), Created.class);
        return new StepResult(answer.content().orElseThrow().serverGroup().id(), answer.requestId());
    }

    @Override
    public Optional<String> deleteServerGroup(String id) {
        return send(JsonRequest.delete("/os-server-groups/{}", id).tolerating(404), Void.class)
                .requestId();
    }

    private <T> JsonAnswer<T> send(JsonRequest request, Class<T> type) {
        return compute.send(request.header("OpenStack-API-Version", "compute " + microversion), type);
    }
}
