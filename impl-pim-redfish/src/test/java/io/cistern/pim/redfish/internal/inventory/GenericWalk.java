// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cistern.lab.redfish.Bmc;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts what a service has by following every link there is, whatever it means: the truth that a reading is held to.
 */
final class GenericWalk {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What resources could be like, not what there is. */
    private static final Set<String> NO_RESOURCES =
            Set.of("@Redfish.CollectionCapabilities", "@Redfish.Settings", "@Redfish.ActionInfo");

    private final Bmc bmc;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, JsonNode> found = new TreeMap<>();

    private GenericWalk(Bmc bmc) {
        this.bmc = bmc;
    }

    /** The paths of all resources that are there, by the name of their schema; an empty slot is none. */
    static Map<String, Set<String>> of(Bmc bmc) {
        Map<String, Set<String>> bySchema = new TreeMap<>();
        all(bmc).forEach((path, resource) -> {
            if (!resource.path("Status").path("State").asText().equals("Absent")) {
                bySchema.computeIfAbsent(schema(resource), first -> new TreeSet<>())
                        .add(path);
            }
        });
        return bySchema;
    }

    /** All resources, by their paths. */
    static Map<String, JsonNode> all(Bmc bmc) {
        GenericWalk walk = new GenericWalk(bmc);
        walk.from("/redfish/v1");
        return walk.found;
    }

    private void from(String root) {
        Deque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            String path = open.poll();
            if (!seen.add(path.toLowerCase(Locale.ROOT))) {
                continue;
            }
            bmc.resource(path).map(GenericWalk::parse).ifPresent(resource -> {
                found.put(path, resource);
                links(resource, open);
            });
        }
    }

    private static void links(JsonNode node, Deque<String> open) {
        JsonNode id = node.path("@odata.id");
        if (id.isTextual()) {
            String path = id.asText().replaceFirst("#.*", "").replaceFirst("^https?://[^/]*", "");
            open.add(path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        }
        node.properties().stream()
                .filter(member -> !NO_RESOURCES.contains(member.getKey()))
                .forEach(member -> links(member.getValue(), open));
        if (node.isArray()) {
            node.forEach(child -> links(child, open));
        }
    }

    static String schema(String resource) {
        return schema(parse(resource));
    }

    private static String schema(JsonNode resource) {
        String type = resource.path("@odata.type").asText();
        return type.substring(type.lastIndexOf('.') + 1);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
