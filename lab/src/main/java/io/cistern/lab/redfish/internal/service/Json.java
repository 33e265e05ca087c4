// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON texts and trees. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ObjectNode object(String name, String value) {
        return object().put(name, value);
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static ObjectNode reference(String path) {
        return object("@odata.id", path);
    }

    /** Parses what is known to be an object. */
    public static ObjectNode parse(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("Not a JSON object: " + text, notJson);
        }
    }

    /** Parses what a client has sent; no body at all is an empty object. */
    static ObjectNode body(String text) throws Problem {
        try {
            JsonNode node = text.isEmpty() ? object() : MAPPER.readTree(text);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException notJson) {
            throw new Problem(400, "Base.1.19.MalformedJSON", "The request body was not valid JSON.", notJson);
        }
        throw new Problem(400, "Base.1.19.MalformedJSON", "The request body is not a JSON object.");
    }

    /** RFC 7396, but null is a value: Redfish has properties that are null. */
    public static void merge(ObjectNode into, ObjectNode changes) {
        changes.fields().forEachRemaining(change -> {
            if (change.getValue() instanceof ObjectNode inner && into.get(change.getKey()) instanceof ObjectNode old) {
                merge(old, inner);
            } else {
                into.set(change.getKey(), change.getValue());
            }
        });
    }
}
