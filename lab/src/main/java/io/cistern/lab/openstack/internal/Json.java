// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;

/** New JSON nodes, and the ways OpenStack writes times. */
public final class Json {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An object with one member. */
    public static ObjectNode object(String name, JsonNode value) {
        ObjectNode result = object();
        result.set(name, value);
        return result;
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static ArrayNode array(Collection<? extends JsonNode> elements) {
        return array().addAll(elements);
    }

    public static ArrayNode strings(Collection<String> values) {
        ArrayNode result = array();
        values.forEach(result::add);
        return result;
    }

    public static ObjectNode strings(Map<String, String> values) {
        ObjectNode result = object();
        values.forEach(result::put);
        return result;
    }

    /** {@code 2026-11-23T06:15:52Z}, as Nova, Neutron and Glance write most times. */
    public static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@code 2026-11-23T06:15:52.000000}, as Nova writes some times; Keystone adds a Z. */
    public static String microseconds(Instant instant) {
        return MICROSECONDS.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }
}
