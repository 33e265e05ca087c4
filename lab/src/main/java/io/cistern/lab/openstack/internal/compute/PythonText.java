// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;

/** JSON as Python prints it: OpenStack's refusals repeat the refused value so. */
public final class PythonText {

    private PythonText() {}

    /** As {@code str()} has it. */
    public static String plain(JsonNode value) {
        return value.isTextual() ? value.asText() : quoted(value);
    }

    /** As {@code repr()} has it. */
    public static String quoted(JsonNode value) {
        if (value.isObject()) {
            StringJoiner members = new StringJoiner(", ", "{", "}");
            value.fields()
                    .forEachRemaining(entry -> members.add("'" + entry.getKey() + "': " + quoted(entry.getValue())));
            return members.toString();
        }
        if (value.isArray()) {
            StringJoiner elements = new StringJoiner(", ", "[", "]");
            value.forEach(element -> elements.add(quoted(element)));
            return elements.toString();
        }
        if (value.isTextual()) {
            return "'" + value.asText() + "'";
        }
        return switch (value.asText()) {
            case "true" -> "True";
            case "false" -> "False";
            case "null" -> "None";
            default -> value.asText();
        };
    }
}
