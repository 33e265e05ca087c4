// SPDX-License-Identifier: Apache-2.0
package io.cistern.json.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.api.AttributeSelector;

/** Leaves out of elements what a consumer did not ask for. */
public final class SelectedAttributes {
    private SelectedAttributes() {}

    /** Prunes one element or a list of them; the first member of each, its identifier, stays. */
    public static JsonNode of(JsonNode value, AttributeSelector selector) {
        if (value instanceof ArrayNode elements) {
            elements.forEach(element -> of(element, selector));
        } else if (value instanceof ObjectNode element && !element.isEmpty()) {
            String identifier = element.fieldNames().next();
            JsonNode id = element.get(identifier);
            prune(element, "", selector);
            ObjectNode rest = element.deepCopy();
            rest.remove(identifier);
            element.removeAll();
            element.set(identifier, id);
            element.setAll(rest);
        }
        return value;
    }

    private static void prune(JsonNode node, String path, AttributeSelector selector) {
        if (node instanceof ArrayNode array) {
            array.forEach(element -> prune(element, path, selector));
        } else if (node instanceof ObjectNode object) {
            object.properties().removeIf(member -> !selector.wants(path + member.getKey()));
            object.properties().forEach(member -> prune(member.getValue(), path + member.getKey() + "/", selector));
        }
    }
}
