// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.backend.support.http.JsonEndpoint;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Attributes of a resource as Neutron writes them, where null means none. */
final class Attributes {

    private Attributes() {}

    static ObjectNode none() {
        return JsonEndpoint.json().createObjectNode();
    }

    static ObjectNode of(String name, Object value) {
        return none().set(name, tree(value));
    }

    static JsonNode tree(Object value) {
        return JsonEndpoint.json().valueToTree(value);
    }

    static List<String> names(ObjectNode attributes) {
        List<String> names = new ArrayList<>();
        attributes.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A number where it is one; a text that Neutron may refuse otherwise. */
    static JsonNode number(String text) {
        return tree(text.matches("\\d{1,9}") ? Integer.valueOf(text) : text);
    }

    static ObjectNode read(String text) {
        return (ObjectNode) parse(text);
    }

    static List<String> strings(String array) {
        return list(array, String.class);
    }

    /** The elements of an array that was written here. */
    static <T> List<T> list(String array, Class<T> type) {
        List<T> elements = new ArrayList<>();
        parse(array).forEach(element -> elements.add(JsonEndpoint.json().convertValue(element, type)));
        return elements;
    }

    private static JsonNode parse(String text) {
        try {
            return JsonEndpoint.json().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
