// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.internal.model.Blueprint;
import io.cistern.lab.redfish.internal.model.Identity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/** The resources of one service: those of its blueprint, but for the few that have changed. */
final class Resources {

    private final Blueprint blueprint;
    private final Identity identity;

    /** What has changed, by path; empty: it exists no more. */
    private final Map<String, Optional<ObjectNode>> changed = new HashMap<>(0);

    Resources(Blueprint blueprint, Identity identity) {
        this.blueprint = blueprint;
        this.identity = identity;
    }

    /** The JSON text of a resource. */
    Optional<String> text(String path) {
        Optional<ObjectNode> change = changed.get(path);
        if (change != null) {
            return change.map(JsonNode::toString);
        }
        return blueprint.template(path).map(template -> template.render(identity));
    }

    /** A copy of a resource. */
    Optional<ObjectNode> get(String path) {
        Optional<ObjectNode> change = changed.get(path);
        return change != null ? change.map(ObjectNode::deepCopy) : text(path).map(Json::parse);
    }

    ObjectNode need(String path) throws Problem {
        return get(path).orElseThrow(() -> Problem.notFound(path));
    }

    boolean exists(String path) {
        Optional<ObjectNode> change = changed.get(path);
        return change != null ? change.isPresent() : blueprint.template(path).isPresent();
    }

    void put(String path, ObjectNode resource) {
        changed.put(path, Optional.of(resource));
    }

    void remove(String path) {
        if (blueprint.template(path).isPresent()) {
            changed.put(path, Optional.empty());
        } else {
            changed.remove(path);
        }
    }

    /** Changes a resource, if it exists. */
    void change(String path, Consumer<ObjectNode> change) {
        get(path).ifPresent(resource -> {
            change.accept(resource);
            put(path, resource);
        });
    }

    /** Adds a resource to a collection. */
    void add(String collection, String path, ObjectNode resource) {
        put(path, resource);
        change(collection, json -> {
            ArrayNode members = json.withArray("Members");
            members.add(Json.reference(path));
            json.put("Members@odata.count", members.size());
        });
    }

    /** Removes a resource from a collection. */
    void remove(String collection, String path) {
        remove(path);
        change(collection, json -> {
            List<JsonNode> left = new ArrayList<>();
            json.path("Members").forEach(member -> {
                if (!Names.canonical(member.path("@odata.id").asText()).equals(path)) {
                    left.add(member);
                }
            });
            json.withArray("Members").removeAll().addAll(left);
            json.put("Members@odata.count", left.size());
        });
    }

    /** All paths: those of the blueprint that are still there, then those that came later. */
    List<String> paths() {
        List<String> paths = new ArrayList<>(blueprint.paths());
        paths.removeIf(path -> !exists(path));
        changed.forEach((path, resource) -> {
            if (resource.isPresent() && blueprint.template(path).isEmpty()) {
                paths.add(path);
            }
        });
        return paths;
    }

    /** The paths of all resources of this schema that the blueprint has. */
    List<String> paths(String schema) {
        return blueprint.paths(schema);
    }

    /** What changes whenever the resource does, without quotation marks. */
    static String tag(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
