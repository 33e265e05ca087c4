// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.volume;

import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.lab.openstack.internal.compute.PythonText;
import java.util.Set;
import java.util.regex.Pattern;

/** The JSON schema of {@code POST /volumes}: cinder/api/schemas/volumes.py. Recordings: volume-create-*. */
final class VolumeSchema {

    private static final Set<String> MEMBERS = Set.of(
            "name",
            "description",
            "size",
            "volume_type",
            "metadata",
            "snapshot_id",
            "imageRef",
            "availability_zone",
            "source_volid",
            "consistencygroup_id",
            "group_id",
            "multiattach");
    private static final int TEXT_LENGTH = 255;
    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9-_:. /]{1,255}");

    private VolumeSchema() {}

    static void check(JsonNode volume) {
        volume.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw CinderFault.invalid(
                        "volume",
                        PythonText.plain(volume),
                        "Additional properties are not allowed ('" + name + "' was unexpected)");
            }
        });
        size(volume.path("size"));
        metadata(volume.path("metadata"));
        if (volume.path("name").asText().length() > TEXT_LENGTH) {
            throw CinderFault.badRequest("Invalid input received: name has "
                    + volume.path("name").asText().length() + " characters, more than " + TEXT_LENGTH + ".");
        }
    }

    private static void size(JsonNode size) {
        if (size.isTextual() && !size.asText().matches("[0-9]+")) {
            throw CinderFault.invalid("size", size.asText(), PythonText.quoted(size) + " does not match '^[0-9]+$'");
        }
        if (size.isNumber() && size.asLong() < 1) {
            throw CinderFault.invalid("size", size.asText(), size.asText() + " is less than the minimum of 1");
        }
    }

    static void metadata(JsonNode metadata) {
        metadata.fields().forEachRemaining(entry -> {
            if (!KEY.matcher(entry.getKey()).matches()) {
                throw CinderFault.invalid(
                        "metadata",
                        PythonText.plain(metadata),
                        "'" + entry.getKey() + "' does not match any of the regexes: '^[a-zA-Z0-9-_:. /]{1,255}$'");
            }
            JsonNode value = entry.getValue();
            if (!value.isTextual()) {
                throw CinderFault.invalid(
                        entry.getKey(), PythonText.plain(value), PythonText.quoted(value) + " is not of type 'string'");
            }
            if (value.asText().length() > TEXT_LENGTH) {
                throw CinderFault.invalid(entry.getKey(), value.asText(), PythonText.quoted(value) + " is too long");
            }
        });
    }
}
