// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.Timeline;
import io.cistern.lab.openstack.internal.http.LabRequest;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.LabService;
import io.cistern.lab.openstack.internal.http.Routes;
import io.cistern.lab.openstack.internal.identity.Directory;
import io.cistern.lab.openstack.internal.identity.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The placement service: the hosts, to be read by administrators. Recordings are in the folder placement. */
public final class Placement implements LabService {

    private static final int NEWEST = 39;

    private static final List<String> TRAITS = List.of(
            "COMPUTE_ACCELERATORS",
            "COMPUTE_VOLUME_EXTEND",
            "COMPUTE_VOLUME_ATTACH_WITH_TAG",
            "COMPUTE_TRUSTED_CERTS",
            "COMPUTE_IMAGE_TYPE_RAW",
            "COMPUTE_VOLUME_MULTI_ATTACH",
            "COMPUTE_DEVICE_TAGGING",
            "COMPUTE_NET_ATTACH_INTERFACE_WITH_TAG",
            "COMPUTE_NET_ATTACH_INTERFACE",
            "COMPUTE_NODE");

    private final Timeline timeline;
    private final Directory directory;
    private final Computing computing;
    private final Routes<Function<String, LabResponse>> routes = new Routes<>();

    public Placement(Timeline timeline, Directory directory, Computing computing) {
        this.timeline = timeline;
        this.directory = directory;
        this.computing = computing;
        routes.add("GET", "/resource_providers", none -> providers());
        routes.add("GET", "/resource_providers/{id}/inventories", id -> of(id, Placement::inventories));
        routes.add("GET", "/resource_providers/{id}/traits", id -> of(id, Placement::traits));
    }

    @Override
    public LabResponse handle(LabRequest request) {
        return timeline.now(() -> answer(request)).with("x-openstack-request-id", request.id());
    }

    private LabResponse answer(LabRequest request) {
        if (request.path().replace("/", "").isEmpty()) {
            return versioned(LabResponse.json(200, versions()), "1.0");
        }
        Optional<Session> session = request.header("x-auth-token").flatMap(directory::session);
        if (session.isEmpty()) {
            return unauthorised(request);
        }
        String version = request.header("openstack-api-version").orElse("").replace("placement ", "");
        if (!version.matches("1\\.\\d{1,3}") || Integer.parseInt(version.substring(2)) > NEWEST) {
            return unacceptable(version);
        }
        if (!session.get().isAdmin()) {
            return forbidden().with("openstack-api-version", "placement " + version);
        }
        return versioned(
                routes.match(request.method(), request.path())
                        .map(route -> route.handler().apply(route.variables().getOrDefault("id", "")))
                        .orElseGet(() -> error(404, "Not Found", "The resource could not be found.")),
                version);
    }

    /** Recording: providers. */
    private LabResponse providers() {
        ArrayNode providers = Json.array();
        computing.hosts().forEach(host -> {
            ObjectNode provider = providers.addObject().put("uuid", host.id).put("name", host.name);
            provider.put("generation", 1).putNull("parent_provider_uuid").put("root_provider_uuid", host.id);
            ArrayNode links = provider.putArray("links");
            String self = "/resource_providers/" + host.id;
            links.addObject().put("rel", "self").put("href", self);
            Stream.of("inventories", "usages", "aggregates", "traits", "allocations")
                    .forEach(part -> links.addObject().put("rel", part).put("href", self + "/" + part));
        });
        return LabResponse.json(200, Json.object("resource_providers", providers));
    }

    private LabResponse of(String id, Function<Host, ObjectNode> part) {
        return computing.hosts().stream()
                .filter(host -> host.id.equals(id))
                .findFirst()
                .map(host -> LabResponse.json(200, part.apply(host).put("resource_provider_generation", 1)))
                .orElseGet(() -> {
                    String gone = "No resource provider with uuid " + id + " found ";
                    return error(404, "Not Found", "The resource could not be found.\n\n " + gone + ": " + gone + " ");
                });
    }

    /** Recording: inventories. */
    private static ObjectNode inventories(Host host) {
        ObjectNode inventories = Json.object();
        inventory(inventories, "VCPU", host.vcpus);
        inventory(inventories, "MEMORY_MB", Host.RAM);
        inventory(inventories, "DISK_GB", Host.DISK);
        return Json.object("inventories", inventories);
    }

    private static void inventory(ObjectNode inventories, String resourceClass, long total) {
        inventories
                .putObject(resourceClass)
                .put("total", total)
                .put("reserved", 0)
                .put("min_unit", 1)
                .put("max_unit", total)
                .put("step_size", 1)
                .put("allocation_ratio", 1.0);
    }

    /** Recording: traits. */
    private static ObjectNode traits(Host host) {
        return Json.object("traits", Json.strings(TRAITS));
    }

    /** Recording: versions. */
    private static ObjectNode versions() {
        ObjectNode version = Json.object().put("id", "v1.0").put("max_version", "1." + NEWEST);
        version.put("min_version", "1.0").put("status", "CURRENT");
        version.putArray("links").addObject().put("rel", "self").put("href", "");
        return Json.object("versions", Json.array().add(version));
    }

    private static LabResponse versioned(LabResponse answer, String version) {
        return answer.with("openstack-api-version", "placement " + version).with("vary", "openstack-api-version");
    }

    /** Recording: unauthorised. */
    private static LabResponse unauthorised(LabRequest request) {
        ObjectNode error = Json.object().put("code", 401).put("title", "Unauthorized");
        error.put("message", "The request you have made requires authentication.");
        String identity = request.origin().substring(0, request.origin().lastIndexOf('/')) + "/identity/v3";
        return LabResponse.json(401, Json.object("error", error))
                .with("WWW-Authenticate", "Keystone uri=\"" + identity + "\"");
    }

    /** Recording: providers-as-member. */
    private static LabResponse forbidden() {
        return error(
                403,
                "Forbidden",
                "Access was denied to this resource.\n\n Policy does not allow placement:resource_providers:list"
                        + " to be performed.  ");
    }

    /** Recording: microversion-too-high. */
    private static LabResponse unacceptable(String version) {
        ObjectNode error = described(
                406,
                "Not Acceptable",
                "The resource could not be generated that was acceptable to your browser (content of type"
                        + " application/json. \n\n Invalid microversion: Unacceptable version header: " + version);
        error.put("max_version", "1." + NEWEST).put("min_version", "1.0");
        return LabResponse.json(406, Json.object("errors", Json.array().add(error)));
    }

    private static LabResponse error(int status, String title, String detail) {
        return LabResponse.json(status, Json.object("errors", Json.array().add(described(status, title, detail))));
    }

    private static ObjectNode described(int status, String title, String detail) {
        return Json.object()
                .put("status", status)
                .put("title", title)
                .put("detail", detail)
                .put("request_id", "req-of-the-lab");
    }
}
