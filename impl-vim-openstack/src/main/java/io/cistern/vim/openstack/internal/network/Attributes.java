// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

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

    static ObjectNode read(String text) {
        try {
            return (ObjectNode) JsonEndpoint.json().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
