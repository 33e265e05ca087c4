// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** Moves resources, and finds the links in them. */
final class Paths {

    private Paths() {}

    /** Moves a resource with all below it, and every link to them. */
    static void move(Tree tree, String from, String to) {
        for (String path : List.copyOf(tree.all().keySet())) {
            ObjectNode resource = tree.get(path).orElseThrow();
            links(resource, link -> moved(link, from, to));
            String newPath = moved(path, from, to);
            if (!newPath.equals(path)) {
                tree.remove(path);
                tree.put(newPath, resource);
            }
        }
    }

    private static String moved(String path, String from, String to) {
        boolean within = path.equals(from) || path.startsWith(from + "/");
        return within ? to + path.substring(from.length()) : path;
    }

    /** Spells every {@code @odata.id} and every target of an action anew. */
    static void links(JsonNode json, UnaryOperator<String> spelling) {
        if (json instanceof ArrayNode array) {
            array.forEach(element -> links(element, spelling));
        }
        if (json instanceof ObjectNode object) {
            for (String name : List.of("@odata.id", "target", "@Redfish.ActionInfo")) {
                if (object.path(name) instanceof TextNode link) {
                    object.put(name, spelling.apply(link.asText()));
                }
            }
            object.forEach(member -> links(member, spelling));
        }
    }
}
