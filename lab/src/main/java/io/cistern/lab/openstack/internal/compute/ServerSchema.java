// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cistern.lab.openstack.internal.Identifiers;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/** The JSON schema of {@code POST /servers}: nova/api/openstack/compute/schemas/servers.py. Recordings: server-create-*. */
final class ServerSchema {

    private static final Set<String> MEMBERS = Set.of(
            "name",
            "flavorRef",
            "imageRef",
            "networks",
            "metadata",
            "tags",
            "user_data",
            "config_drive",
            "availability_zone",
            "host",
            "hypervisor_hostname",
            "security_groups",
            "key_name",
            "description",
            "adminPass",
            "min_count",
            "max_count",
            "return_reservation_id",
            "accessIPv4",
            "accessIPv6",
            "personality",
            "block_device_mapping_v2",
            "trusted_image_certificates",
            "hostname",
            "OS-DCF:diskConfig");

    private static final int TEXT_LENGTH = 255;
    private static final int TAG_LENGTH = 60;
    private static final int TAGS = 50;
    private static final int USER_DATA_LENGTH = 65_535;
    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9-_:. ]{1,255}");
    private static final Pattern PRINTABLE = Pattern.compile("[^\\p{Cntrl}]*");

    private ServerSchema() {}

    static void check(JsonNode server, Microversion version) {
        for (String required : new String[] {"name", "flavorRef"}) {
            require(server, required);
        }
        if (version.atLeast(37)) {
            require(server, "networks");
        }
        server.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw NovaFault.invalid(
                        "server",
                        PythonText.plain(server),
                        "Additional properties are not allowed ('" + name + "' was unexpected)");
            }
        });
        checkName(server.path("name"));
        checkImage(server.path("imageRef"));
        checkNetworks(server.path("networks"));
        checkMetadata(server.path("metadata"));
        checkTags(server.path("tags"));
        checkUserData(server.path("user_data"));
    }

    private static void require(JsonNode server, String name) {
        if (!server.has(name)) {
            throw NovaFault.invalid("server", PythonText.plain(server), "'" + name + "' is a required property");
        }
    }

    private static void checkName(JsonNode name) {
        checkLength("name", name, 1, TEXT_LENGTH);
        String text = name.asText();
        if (!PRINTABLE.matcher(text).matches() || !text.equals(text.strip())) {
            throw NovaFault.badRequest("An invalid 'name' value was provided. The name must be: printable characters. "
                    + "Can not start or end with whitespace.");
        }
    }

    private static void checkLength(String attribute, JsonNode value, int least, int most) {
        if (!value.isTextual()) {
            throw NovaFault.invalid(
                    attribute, PythonText.plain(value), PythonText.quoted(value) + " is not of type 'string'");
        }
        if (value.asText().length() < least) {
            throw NovaFault.invalid(attribute, PythonText.plain(value), PythonText.quoted(value) + " is too short");
        }
        if (value.asText().length() > most) {
            throw NovaFault.invalid(attribute, PythonText.plain(value), PythonText.quoted(value) + " is too long");
        }
    }

    private static void checkImage(JsonNode image) {
        String text = image.asText();
        if (!text.isEmpty() && !Identifiers.isUuid(text)) {
            throw notUnderAnySchema("imageRef", image);
        }
    }

    private static void checkNetworks(JsonNode networks) {
        if (!networks.isArray()) {
            if (!networks.isMissingNode() && !Set.of("none", "auto").contains(networks.asText())) {
                throw notUnderAnySchema("networks", networks);
            }
            return;
        }
        for (JsonNode network : networks) {
            for (String name : new String[] {"uuid", "port"}) {
                if (network.hasNonNull(name)
                        && !Identifiers.isUuid(network.path(name).asText())) {
                    throw notUnderAnySchema("networks", networks);
                }
            }
        }
    }

    private static NovaFault notUnderAnySchema(String attribute, JsonNode value) {
        return NovaFault.invalid(
                attribute,
                PythonText.plain(value),
                PythonText.quoted(value) + " is not valid under any of the given schemas");
    }

    private static void checkMetadata(JsonNode metadata) {
        metadata.fields().forEachRemaining(entry -> {
            if (!KEY.matcher(entry.getKey()).matches()) {
                throw NovaFault.invalid(
                        "metadata",
                        PythonText.plain(metadata),
                        PythonText.quoted(TextNode.valueOf(entry.getKey()))
                                + " does not match any of the regexes: '^[a-zA-Z0-9-_:. ]{1,255}$'");
            }
            checkLength(entry.getKey(), entry.getValue(), 0, TEXT_LENGTH);
        });
    }

    private static void checkTags(JsonNode tags) {
        if (tags.size() > TAGS) {
            throw NovaFault.invalid("tags", PythonText.plain(tags), PythonText.quoted(tags) + " is too long");
        }
        for (int i = 0; i < tags.size(); i++) {
            String attribute = Integer.toString(i);
            checkLength(attribute, tags.get(i), 1, TAG_LENGTH);
            if (tags.get(i).asText().matches(".*[,/].*")) {
                throw NovaFault.invalid(
                        attribute, tags.get(i).asText(), PythonText.quoted(tags.get(i)) + " does not match '^[^,/]*$'");
            }
        }
    }

    /** The length is that of the encoded text. */
    private static void checkUserData(JsonNode userData) {
        if (userData.isMissingNode() || userData.isNull()) {
            return;
        }
        checkLength("user_data", userData, 0, USER_DATA_LENGTH);
        try {
            Base64.getMimeDecoder().decode(userData.asText());
            if (!userData.asText().matches("[A-Za-z0-9+/=\\s]*")) {
                throw new IllegalArgumentException("characters outside the alphabet");
            }
        } catch (IllegalArgumentException notBase64) {
            throw NovaFault.invalid("user_data", userData.asText(), PythonText.quoted(userData) + " is not a 'base64'");
        }
    }
}
