// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.identity.Project;
import io.cistern.lab.openstack.internal.network.Networking;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** {@code POST /servers}, behind its schema. Every refusal is that of a recording compute/server-create-*. */
final class ServerCreation {

    private static final int METADATA = 128;
    private static final String ZONE = "nova";

    private final Computing computing;
    private final Predicate<String> imageExists;

    ServerCreation(Computing computing, Predicate<String> imageExists) {
        this.computing = computing;
        this.imageExists = imageExists;
    }

    LabResponse create(NovaCall call) {
        JsonNode given = call.body().path("server");
        if (!given.isObject()) {
            throw NovaFault.invalid("body", PythonText.plain(call.body()), "'server' is a required property");
        }
        ServerSchema.check(given, call.version());
        Optional<String> host = host(call, given);
        String flavorId = given.path("flavorRef").asText();
        Flavor flavor = Optional.ofNullable(computing.flavors().get(flavorId.substring(flavorId.lastIndexOf('/') + 1)))
                .orElseThrow(() -> NovaFault.badRequest("Flavor " + flavorId + " could not be found."));
        String image = given.path("imageRef").asText();
        if (!image.isEmpty() && !imageExists.test(image)) {
            throw NovaFault.badRequest("Can not find requested image");
        }
        Server.Hints hints = hints(call);
        checkSecurityGroups(call, given);
        checkMetadata(given.path("metadata"));
        List<Attachments.Attached> volumes =
                computing.attachments().given(call, given.path("block_device_mapping_v2"), !image.isEmpty());
        List<Server.Interface> interfaces = interfaces(call, given.path("networks"));
        checkQuota(call, flavor, interfaces);
        Server server = computing.accept(
                call.session(),
                new Server.Plan(
                        Identifiers.uuid(),
                        given.path("name").asText(),
                        call.session().projectId(),
                        call.session().user().id(),
                        flavor,
                        image,
                        texts(given.path("metadata")),
                        tags(given),
                        given.path("user_data").asText(""),
                        given.path("config_drive").asBoolean(false),
                        host,
                        hints,
                        interfaces,
                        call.request().id(),
                        computing.clock().instant()));
        computing.attachments().accept(server, volumes);
        return answer(call, server);
    }

    /** Recording: server-create. */
    private static LabResponse answer(NovaCall call, Server server) {
        ObjectNode view = Json.object().put("id", server.id());
        view.set("links", call.links("servers", server.id()));
        view.put("OS-DCF:diskConfig", "MANUAL");
        view.putArray("security_groups").addObject().put("name", "default");
        view.put("adminPass", Identifiers.secret(9));
        return LabResponse.json(202, Json.object("server", view))
                .with("Location", call.request().origin() + "/v2.1/servers/" + server.id());
    }

    /** Only administrators may choose: by {@code host} (2.74), or in the zone as ZONE:HOST. */
    private Optional<String> host(NovaCall call, JsonNode given) {
        if (given.has("host") && !call.isAdmin()) {
            throw NovaFault.policy("compute:servers:create:requested_destination");
        }
        String[] zone = given.path("availability_zone").asText(ZONE).split(":", 2);
        if (zone.length == 2 && !call.isAdmin()) {
            throw NovaFault.policy("os_compute_api:servers:create:forced_host");
        }
        if (!zone[0].equals(ZONE)) {
            throw NovaFault.badRequest("The requested availability zone is not available");
        }
        return zone.length == 2
                ? Optional.of(zone[1])
                : Optional.of(given.path("host").asText("")).filter(host -> !host.isEmpty());
    }

    private Server.Hints hints(NovaCall call) {
        JsonNode hints = call.body().has("os:scheduler_hints")
                ? call.body().path("os:scheduler_hints")
                : call.body().path("OS-SCH-HNT:scheduler_hints");
        Optional<String> group = Optional.of(hints.path("group").asText("")).filter(id -> !id.isEmpty());
        group.ifPresent(id -> computing.groups().require(call, id));
        return new Server.Hints(group, servers(hints.path("same_host")), servers(hints.path("different_host")));
    }

    /** One, or a list. */
    private static Set<String> servers(JsonNode hint) {
        Set<String> ids = new LinkedHashSet<>();
        hint.forEach(id -> ids.add(id.asText()));
        if (hint.isTextual()) {
            ids.add(hint.asText());
        }
        return ids;
    }

    private static void checkSecurityGroups(NovaCall call, JsonNode given) {
        for (JsonNode group : given.path("security_groups")) {
            String name = group.path("name").asText();
            if (!name.equals("default")) {
                throw NovaFault.badRequest("Unable to find security_group with name or id '" + name + "'");
            }
        }
    }

    private List<Server.Interface> interfaces(NovaCall call, JsonNode networks) {
        List<Server.Interface> interfaces = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode wanted : networks) {
            String port = wanted.path("port").asText("");
            if (!port.isEmpty() && !seen.add(port)) {
                throw NovaFault.badRequest(
                        "Port ID '" + port + "' was specified twice: you cannot attach a port multiple times.");
            }
        }
        for (JsonNode wanted : networks) {
            if (wanted.hasNonNull("port")) {
                interfaces.add(givenPort(call, wanted.path("port").asText()));
            } else {
                interfaces.add(network(call, wanted));
            }
        }
        return interfaces;
    }

    private Server.Interface givenPort(NovaCall call, String id) {
        ObjectNode port = networking().ports().get(id);
        if (port == null || !isOwn(call, port)) {
            throw NovaFault.badRequest("Port id " + id + " could not be found.");
        }
        if (!port.path("device_id").asText().isEmpty()) {
            throw NovaFault.conflict("Port " + id + " is still in use.");
        }
        if (port.path("fixed_ips").isEmpty()) {
            throw NovaFault.badRequest("Port " + id + " requires a FixedIP in order to be used.");
        }
        return new Server.Interface(id, "", "");
    }

    private Server.Interface network(NovaCall call, JsonNode wanted) {
        String id = wanted.path("uuid").asText();
        ObjectNode network = networking().networks().get(id);
        if (network == null || !(isOwn(call, network) || network.path("shared").asBoolean())) {
            throw NovaFault.badRequest("Network " + id + " could not be found.");
        }
        if (network.path("subnets").isEmpty()) {
            throw NovaFault.badRequest("Network " + id + " requires a subnet in order to boot instances on.");
        }
        String address = wanted.path("fixed_ip").asText("");
        boolean taken = networking().ports().values().stream()
                .filter(port -> port.path("network_id").asText().equals(id))
                .flatMap(port -> port.findValuesAsText("ip_address").stream())
                .anyMatch(address::equals);
        if (taken) {
            throw NovaFault.badRequest("Fixed IP address " + address + " is already in use on instance .");
        }
        return new Server.Interface("", id, address);
    }

    private Networking networking() {
        return computing.networking();
    }

    private static boolean isOwn(NovaCall call, ObjectNode resource) {
        return call.isAdmin()
                || resource.path("project_id").asText().equals(call.session().projectId());
    }

    /** Recordings: server-create-over-quota, server-create-ports-over-quota. */
    private void checkQuota(NovaCall call, Flavor flavor, List<Server.Interface> interfaces) {
        Project project = call.session().project().orElseThrow();
        long portsToMake =
                interfaces.stream().filter(wanted -> !wanted.isGiven()).count();
        long ports = networking().ports().values().stream()
                .filter(port -> port.path("project_id").asText().equals(project.id()))
                .count();
        if (portsToMake > 0 && project.isFull("port", ports + portsToMake - 1)) {
            throw NovaFault.forbidden("Maximum number of ports exceeded");
        }
        Quotas.check(project, "instances", 1, computing.used(project.id(), server -> 1));
        Quotas.check(project, "cores", flavor.vcpus(), computing.used(project.id(), server -> server.flavor.vcpus()));
        Quotas.check(project, "ram", flavor.ram(), computing.used(project.id(), server -> server.flavor.ram()));
    }

    static void checkMetadata(JsonNode metadata) {
        if (metadata.size() > METADATA) {
            throw NovaFault.forbidden("Maximum number of metadata items exceeds " + METADATA);
        }
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> result = new LinkedHashMap<>();
        object.fields()
                .forEachRemaining(
                        entry -> result.put(entry.getKey(), entry.getValue().asText()));
        return result;
    }

    private static List<String> tags(JsonNode given) {
        List<String> result = new ArrayList<>();
        given.path("tags").forEach(tag -> result.add(tag.asText()));
        return result;
    }
}
