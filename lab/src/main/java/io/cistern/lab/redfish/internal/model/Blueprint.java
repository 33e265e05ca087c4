// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.Hardware;
import io.cistern.lab.redfish.PduModel;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.Style;
import io.cistern.lab.redfish.SwitchModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of all services of one model and style, read-only. */
public final class Blueprint {

    private final Map<String, Template> templates;
    private final Map<String, String> types;

    private Blueprint(Map<String, ObjectNode> resources) {
        Map<String, Template> byPath = new LinkedHashMap<>();
        Map<String, String> typeByPath = new LinkedHashMap<>();
        resources.forEach((path, json) -> {
            byPath.put(path, new Template(json.toString()));
            typeByPath.put(path, schema(json).intern());
        });
        this.templates = byPath;
        this.types = typeByPath;
    }

    /** What a service with this hardware shows in this style. */
    public static Blueprint of(Hardware hardware, Style style) {
        Tree tree = new Tree();
        if (hardware instanceof ServerModel server) {
            new ServerParts(tree, server, style).build();
        } else if (hardware instanceof SwitchModel model) {
            new SwitchParts(tree, model, style).build();
        } else if (hardware instanceof PduModel pdu) {
            new PduParts(tree, pdu, style).build();
        }
        new Deviations(tree, style).apply();
        return new Blueprint(tree.all());
    }

    /** These resources, as they are. */
    public static Blueprint of(Map<String, ObjectNode> resources) {
        return new Blueprint(resources);
    }

    public Optional<Template> template(String path) {
        return Optional.ofNullable(templates.get(path));
    }

    /** All paths, in the order the resources were made. */
    public List<String> paths() {
        return List.copyOf(templates.keySet());
    }

    /** The paths of all resources of this schema. */
    public List<String> paths(String schema) {
        return types.entrySet().stream()
                .filter(entry -> entry.getValue().equals(schema))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The schema of a resource: {@code ComputerSystem} of {@code #ComputerSystem.v1_22_0.ComputerSystem}. */
    public static String schema(ObjectNode resource) {
        String type = resource.path("@odata.type").asText();
        return type.substring(type.lastIndexOf('.') + 1).replace("#", "");
    }
}
