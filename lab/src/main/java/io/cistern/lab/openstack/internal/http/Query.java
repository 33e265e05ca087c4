// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a query string, in order, each with all its values. */
public final class Query {

    private final String text;
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    private Query(String text) {
        this.text = text;
    }

    /** Parses the part of a URL behind its question mark. */
    public static Query parse(String text) {
        Query query = new Query(text);
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                query.parameters
                        .computeIfAbsent(decode(name), key -> new ArrayList<>())
                        .add(decode(value));
            }
        }
        return query;
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(parameters.keySet());
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** This query as it was sent, without its {@code marker}, with another one: what a link to the next page has. */
    public String withMarker(String marker) {
        StringBuilder result = new StringBuilder();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty() && !pair.startsWith("marker=")) {
                result.append(pair).append('&');
            }
        }
        return result.append("marker=").append(marker).toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
