// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.network.Attribute.Access;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The attributes of one kind of resource, and what Neutron's API layer does with them before anything else. */
final class Schema {

    private final String singular;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();

    Schema(String singular, List<Attribute> attributes) {
        this.singular = singular;
        attributes.forEach(attribute -> this.attributes.put(attribute.name(), attribute));
    }

    Set<String> names() {
        return attributes.keySet();
    }

    /** The body of a POST, checked and with the values that were not given. */
    ObjectNode forPost(JsonNode given, boolean administrator) {
        refuseUnknown(given);
        attributes.values().stream()
                .filter(attribute -> !attribute.onPost() && given.has(attribute.name()))
                .findFirst()
                .ifPresent(attribute -> {
                    throw NeutronFault.badRequest("Attribute '" + attribute.name() + "' not allowed in POST");
                });
        refuseAdministrative(given, administrator, "create_" + singular);
        ObjectNode result = Json.object();
        for (Attribute attribute : attributes.values()) {
            JsonNode value = given.has(attribute.name())
                    ? attribute.check().apply(attribute.name(), given.get(attribute.name()))
                    : attribute
                            .initial()
                            .orElseThrow(() -> NeutronFault.badRequest("Failed to parse request. Required attribute '"
                                    + attribute.name() + "' not specified"));
            result.set(attribute.name(), value.deepCopy());
        }
        return result;
    }

    /** The changes of a PUT, checked. */
    ObjectNode forPut(JsonNode given, boolean administrator) {
        refuseUnknown(given);
        ObjectNode result = Json.object();
        given.fields().forEachRemaining(entry -> {
            Attribute attribute = attributes.get(entry.getKey());
            if (!attribute.onPut()) {
                throw NeutronFault.badRequest("Cannot update read-only attribute " + attribute.name());
            }
            result.set(attribute.name(), attribute.check().apply(attribute.name(), entry.getValue()));
        });
        refuseAdministrative(given, administrator, "update_" + singular);
        return result;
    }

    /** A resource as this caller sees it. */
    ObjectNode view(ObjectNode resource, boolean administrator) {
        ObjectNode result = resource.deepCopy();
        if (!administrator) {
            attributes.values().stream()
                    .filter(attribute -> attribute.access() == Access.SEEN_BY_ADMINISTRATORS)
                    .forEach(attribute -> result.remove(attribute.name()));
        }
        return result;
    }

    /** Recording: network-create-unknown-attribute. */
    private void refuseUnknown(JsonNode given) {
        List<String> unknown = new ArrayList<>();
        given.fieldNames().forEachRemaining(name -> {
            if (!attributes.containsKey(name)) {
                unknown.add("'" + name + "'");
            }
        });
        if (!unknown.isEmpty()) {
            throw NeutronFault.badRequest("Unrecognized attribute(s) " + String.join(", ", unknown));
        }
    }

    /** Recordings: network-create-shared-as-member, network-create-provider-as-member, port-create-binding-as-member. */
    private void refuseAdministrative(JsonNode given, boolean administrator, String action) {
        List<String> forbidden = attributes.values().stream()
                .filter(attribute -> attribute.access() != Access.EVERYBODY)
                .map(Attribute::name)
                .filter(given::has)
                .toList();
        if (!administrator && !forbidden.isEmpty()) {
            String rule = "rule:" + action;
            for (String name : forbidden) {
                rule = "(" + rule + " and rule:" + action + ":" + name + ")";
            }
            throw new NeutronFault(403, "PolicyNotAuthorized", rule + " is disallowed by policy");
        }
    }
}
