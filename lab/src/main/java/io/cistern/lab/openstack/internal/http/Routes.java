// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which handler answers which method and path; {@code {name}} in a template matches one path segment. */
public final class Routes<H> {

    /** A handler, with the values of the template's variables. */
    public record Match<H>(H handler, Map<String, String> variables) {}

    private record Route<H>(String method, List<String> template, H handler) {}

    private final List<Route<H>> routes = new ArrayList<>();

    public void add(String method, String template, H handler) {
        routes.add(new Route<>(method, List.of(template.split("/")), handler));
    }

    public Optional<Match<H>> match(String method, String path) {
        List<String> segments = List.of(path.split("/"));
        return routes.stream()
                .filter(route -> route.method.equals(method))
                .flatMap(route ->
                        variables(route.template, segments)
                                .map(variables -> new Match<>(route.handler, variables))
                                .stream())
                .findFirst();
    }

    private static Optional<Map<String, String>> variables(List<String> template, List<String> segments) {
        if (template.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < template.size(); i++) {
            String part = template.get(i);
            if (part.startsWith("{")) {
                variables.put(part.substring(1, part.length() - 1), decode(segments.get(i)));
            } else if (!part.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    /** A plus sign in a path is a plus sign. */
    private static String decode(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
