// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cistern.lab.openstack.internal.Identifiers;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * One attribute of a kind of resource, as neutron_lib/api/definitions describes it.
 *
 * @param initial the value it has when a POST does not give one; empty: it must be given
 * @param onPost whether a POST may give it
 * @param onPut whether a PUT may change it
 * @param access who may give and see it
 * @param check turns a given value into the one to keep, or refuses it
 */
record Attribute(
        String name,
        Optional<JsonNode> initial,
        boolean onPost,
        boolean onPut,
        Access access,
        BiFunction<String, JsonNode, JsonNode> check) {

    /** Who may give, and see, an attribute. */
    enum Access {
        EVERYBODY,
        GIVEN_BY_ADMINISTRATORS,
        SEEN_BY_ADMINISTRATORS
    }

    private static final int TEXT_LENGTH = 255;

    static Attribute of(String name, JsonNode initial, BiFunction<String, JsonNode, JsonNode> check) {
        return new Attribute(name, Optional.of(initial), true, true, Access.EVERYBODY, check);
    }

    /** A text of at most 255 characters, any characters. */
    static Attribute text(String name) {
        return of(name, TextNode.valueOf(""), Attribute::text);
    }

    /** What the service sets and nobody can give. */
    static Attribute readOnly(String name) {
        return new Attribute(name, Optional.of(NullNode.instance), false, false, Access.EVERYBODY, Attribute::any);
    }

    Attribute required() {
        return new Attribute(name, Optional.empty(), onPost, onPut, access, check);
    }

    Attribute fixed() {
        return new Attribute(name, initial, onPost, false, access, check);
    }

    /** Not in a POST, only later. */
    Attribute later() {
        return new Attribute(name, initial, false, onPut, access, check);
    }

    Attribute access(Access newAccess) {
        return new Attribute(name, initial, onPost, onPut, newAccess, check);
    }

    static JsonNode any(String attribute, JsonNode value) {
        return value;
    }

    /** Recordings: network-create-name-too-long, network-create-description-too-long. */
    static JsonNode text(String attribute, JsonNode value) {
        if (!value.isTextual()) {
            throw NeutronFault.invalid(attribute, "'" + value.asText() + "' is not a valid string.");
        }
        if (value.asText().length() > TEXT_LENGTH) {
            throw NeutronFault.invalid(
                    attribute, "'" + value.asText() + "' exceeds maximum length of " + TEXT_LENGTH + ".");
        }
        return value;
    }

    /** Recording: network-create-bad-type. */
    static JsonNode flag(String attribute, JsonNode value) {
        String text = value.asText().toLowerCase(Locale.ROOT);
        if (!Set.of("true", "false", "1", "0").contains(text)) {
            throw NeutronFault.invalidInput("'" + value.asText() + "' cannot be converted to boolean.");
        }
        return BooleanNode.valueOf(text.equals("true") || text.equals("1"));
    }

    static JsonNode number(String attribute, JsonNode value) {
        if (!value.asText().matches("-?[0-9]+")) {
            throw NeutronFault.invalidInput("'" + value.asText() + "' is not an integer.");
        }
        return LongNode.valueOf(value.asLong());
    }

    static JsonNode list(String attribute, JsonNode value) {
        if (!value.isArray()) {
            throw NeutronFault.invalid(attribute, "'" + value.asText() + "' is not a list.");
        }
        return value;
    }

    /** Recording: port-create-bad-network-id. */
    static JsonNode identifier(String attribute, JsonNode value) {
        if (!Identifiers.isUuid(value.asText())) {
            throw NeutronFault.invalid(attribute, "'" + value.asText() + "' is not a valid UUID.");
        }
        return value;
    }

    static JsonNode identifierOrNull(String attribute, JsonNode value) {
        return value.isNull() ? value : identifier(attribute, value);
    }

    /** Recordings: tags-at-256, tags-twice-the-same, tags-not-a-string. */
    static void checkTags(JsonNode tags) {
        if (!tags.isArray()) {
            throw NeutronFault.badRequest("Invalid tags body");
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode tag : tags) {
            if (!tag.isTextual()) {
                throw NeutronFault.invalidInput("'" + tag.asText() + "' is not a valid string.");
            }
            if (tag.asText().length() > TEXT_LENGTH) {
                throw NeutronFault.invalidInput(
                        "'" + tag.asText() + "' exceeds maximum length of " + TEXT_LENGTH + ".");
            }
            if (!seen.add(tag.asText())) {
                throw NeutronFault.invalidInput("Duplicate items in the list: '" + tag.asText() + "'.");
            }
        }
    }
}
