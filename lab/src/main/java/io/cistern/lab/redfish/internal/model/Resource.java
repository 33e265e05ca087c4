// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** A resource in the making; what is there is set by path: {@code set("Status", "State", "Enabled")}. */
final class Resource {

    private final String path;
    private final ObjectNode json;

    Resource(String path, ObjectNode json) {
        this.path = path;
        this.json = json;
    }

    String path() {
        return path;
    }

    ObjectNode json() {
        return json;
    }

    Resource set(String name, String value) {
        json.put(name, value);
        return this;
    }

    Resource set(String name, long value) {
        json.put(name, value);
        return this;
    }

    Resource set(String name, double value) {
        json.put(name, value);
        return this;
    }

    Resource set(String name, boolean value) {
        json.put(name, value);
        return this;
    }

    Resource set(String name, JsonNode value) {
        json.set(name, value);
        return this;
    }

    Resource strings(String name, String... values) {
        json.set(name, texts(List.of(values)));
        return this;
    }

    /** {@code Status} of what works. */
    Resource healthy() {
        return set("Status", object("State", "Enabled").put("Health", "OK"));
    }

    /** A link to one resource. */
    Resource link(String name, String target) {
        return set(name, reference(target));
    }

    /** Links to many resources. */
    Resource links(String name, Collection<String> targets) {
        return set(name, references(targets));
    }

    /** A link in the object {@code Links}. */
    Resource related(String name, Collection<String> targets) {
        json.withObject("/Links").set(name, references(targets));
        return this;
    }

    /** A link in the object {@code Links}, to one resource. */
    Resource related(String name, String target) {
        json.withObject("/Links").set(name, reference(target));
        return this;
    }

    /** An action; its target is as DSP0266 clause 7.6 recommends. */
    ObjectNode action(String name) {
        String target = path + "/Actions/" + name.substring(1);
        ObjectNode action = object("target", target);
        json.withObject("/Actions").set(name, action);
        return action;
    }

    /** An action with a parameter that takes these values. */
    Resource action(String name, String parameter, List<String> allowed) {
        action(name).set(parameter + "@Redfish.AllowableValues", texts(allowed));
        return this;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode object(String name, String value) {
        return object().put(name, value);
    }

    static ArrayNode array(JsonNode... values) {
        return JsonNodeFactory.instance.arrayNode().addAll(List.of(values));
    }

    static ArrayNode texts(Collection<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    static ObjectNode reference(String target) {
        return object("@odata.id", target);
    }

    static ArrayNode references(Collection<String> targets) {
        ArrayNode array = array();
        targets.forEach(target -> array.add(reference(target)));
        return array;
    }
}
