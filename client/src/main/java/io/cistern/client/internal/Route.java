// SPDX-License-Identifier: Apache-2.0
package io.cistern.client.internal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where an operation is served.
 *
 * @param method the HTTP method
 * @param template the path below the endpoint, with the names of what varies in braces
 * @param hasBody whether the request is sent as a body
 */
record Route(String method, String template, boolean hasBody) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** The path, with each variable as it is given. */
    String path(UnaryOperator<String> variable) {
        return VARIABLE.matcher(template).replaceAll((MatchResult found) -> encoded(variable.apply(found.group(1)))
                .replace("$", "\\$"));
    }

    /** The names of what varies in the path. */
    Set<String> variables() {
        return VARIABLE.matcher(template).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** Text as a part of a path or query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The text that was encoded so. */
    static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
