// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Routes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Groups of servers that shall, or shall not, be on one host; with {@code policy} and {@code rules} as since 2.64. */
final class ServerGroups {

    private record Group(
            String id,
            String name,
            String policy,
            JsonNode rules,
            String projectId,
            String userId,
            Set<String> members) {}

    private final Map<String, Group> groups = new LinkedHashMap<>();

    void register(Routes<NovaCall.Handler> routes, int maxPageSize) {
        routes.add("POST", "/v2.1/os-server-groups", this::create);
        routes.add("GET", "/v2.1/os-server-groups", call -> list(call, maxPageSize));
        routes.add(
                "GET",
                "/v2.1/os-server-groups/{id}",
                call -> LabResponse.json(200, Json.object("server_group", view(find(call, call.id())))));
        routes.add("DELETE", "/v2.1/os-server-groups/{id}", this::delete);
    }

    /** Recording: server-create-unknown-group; Nova looks at it before it creates a server. */
    void require(NovaCall call, String id) {
        if (visible(call, id).isEmpty()) {
            throw NovaFault.badRequest("Instance group " + id + " could not be found.");
        }
    }

    void join(String groupId, String serverId) {
        Optional.ofNullable(groups.get(groupId)).ifPresent(group -> group.members.add(serverId));
    }

    void leave(String serverId) {
        groups.values().forEach(group -> group.members.remove(serverId));
    }

    /** The other members of a group whose policy is this one. */
    Set<String> others(Optional<String> groupId, String policy, String serverId) {
        Set<String> others = new LinkedHashSet<>();
        groupId.map(groups::get)
                .filter(group -> group.policy.equals(policy))
                .ifPresent(group -> others.addAll(group.members));
        others.remove(serverId);
        return Collections.unmodifiableSet(others);
    }

    /** How many a project has. */
    long count(String projectId) {
        return groups.values().stream()
                .filter(group -> group.projectId.equals(projectId))
                .count();
    }

    /** The names of all, by id. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        groups.values().forEach(group -> names.put(group.id, group.name));
        return names;
    }

    Optional<String> groupOf(String serverId) {
        return groups.values().stream()
                .filter(group -> group.members.contains(serverId))
                .map(Group::id)
                .findFirst();
    }

    private LabResponse create(NovaCall call) {
        JsonNode given = call.body().path("server_group");
        if (!given.has("policy")) {
            throw NovaFault.invalid("server_group", PythonText.plain(given), "'policy' is a required property");
        }
        String policy = given.path("policy").asText();
        if (!Set.of("affinity", "anti-affinity", "soft-affinity", "soft-anti-affinity")
                .contains(policy)) {
            throw NovaFault.invalid(
                    "policy",
                    policy,
                    "'" + policy
                            + "' is not one of ['anti-affinity', 'affinity', 'soft-anti-affinity', 'soft-affinity']");
        }
        Group group = new Group(
                Identifiers.uuid(),
                given.path("name").asText(),
                policy,
                given.path("rules").isObject() ? given.path("rules") : Json.object(),
                call.session().projectId(),
                call.session().user().id(),
                new LinkedHashSet<>());
        groups.put(group.id, group);
        return LabResponse.json(200, Json.object("server_group", view(group)));
    }

    /** Recordings: groups, groups-page, groups-of-all-projects, which is for administrators only. */
    private LabResponse list(NovaCall call, int maxPageSize) {
        boolean all = call.isAdmin() && call.query().first("all_projects").isPresent();
        List<ObjectNode> found = groups.values().stream()
                .filter(group -> all || group.projectId.equals(call.session().projectId()))
                .map(ServerGroups::view)
                .skip(number(call, "offset", 0))
                .limit(Math.min(number(call, "limit", maxPageSize), maxPageSize))
                .toList();
        return LabResponse.json(200, Json.object("server_groups", Json.array(found)));
    }

    private static int number(NovaCall call, String name, int absent) {
        return call.query()
                .first(name)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(absent);
    }

    private LabResponse delete(NovaCall call) {
        groups.remove(find(call, call.id()).id);
        return LabResponse.empty(204).with("Content-Type", "application/json");
    }

    private Group find(NovaCall call, String id) {
        return visible(call, id).orElseThrow(() -> NovaFault.notFound("Instance group", id));
    }

    private Optional<Group> visible(NovaCall call, String id) {
        return Optional.ofNullable(groups.get(id))
                .filter(group ->
                        call.isAdmin() || group.projectId.equals(call.session().projectId()));
    }

    private static ObjectNode view(Group group) {
        ObjectNode view =
                Json.object().put("id", group.id).put("name", group.name).put("policy", group.policy);
        view.set("rules", group.rules);
        view.set("members", Json.strings(group.members));
        return view.put("project_id", group.projectId).put("user_id", group.userId);
    }
}
