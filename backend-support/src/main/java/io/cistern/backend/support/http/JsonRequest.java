// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One request.
 *
 * @param method the HTTP method
 * @param path below the endpoint, query included
 * @param body what is sent as JSON
 * @param headers beyond those of content and authorisation
 * @param tolerated statuses of 400 and above that are an answer like any other, without a body
 * @param idempotent whether sending it twice does what sending it once does
 */
public record JsonRequest(
        String method,
        String path,
        Optional<Object> body,
        Map<String, String> headers,
        Set<Integer> tolerated,
        boolean idempotent) {

    private static final String CONNECTION = "Connection";
    private static final String CLOSE = "close";
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE");

    public JsonRequest {
        headers = Map.copyOf(headers);
        tolerated = Set.copyOf(tolerated);
    }

    /** A request without a body; each {@code {}} of the path takes the next segment, encoded. */
    public static JsonRequest of(String method, String path, String... segments) {
        return new JsonRequest(
                method, fill(path, segments), Optional.empty(), Map.of(), Set.of(), IDEMPOTENT.contains(method));
    }

    public static JsonRequest get(String path, String... segments) {
        return of("GET", path, segments);
    }

    public static JsonRequest delete(String path, String... segments) {
        return of("DELETE", path, segments);
    }

    public static JsonRequest post(Object body, String path, String... segments) {
        return of("POST", path, segments).with(body);
    }

    public static JsonRequest patch(Object body, String path, String... segments) {
        return of("PATCH", path, segments).with(body);
    }

    public static JsonRequest put(Object body, String path, String... segments) {
        return of("PUT", path, segments).with(body);
    }

    private JsonRequest with(Object json) {
        return new JsonRequest(method, path, Optional.of(json), headers, tolerated, idempotent);
    }

    /** The same with one more query parameter. */
    public JsonRequest query(String name, Object value) {
        String joined = path + (path.indexOf('?') < 0 ? '?' : '&') + encode(name) + '=' + encode(value.toString());
        return new JsonRequest(method, joined, body, headers, tolerated, idempotent);
    }

    /** The same with one more query parameter for each value. */
    public JsonRequest query(String name, Iterable<String> values) {
        JsonRequest request = this;
        for (String value : values) {
            request = request.query(name, value);
        }
        return request;
    }

    /** The same with one more query parameter, where there is a value. */
    public JsonRequest query(String name, Optional<?> value) {
        return value.map(present -> query(name, present)).orElse(this);
    }

    /** The same with one more header. */
    public JsonRequest header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new JsonRequest(method, path, body, more, tolerated, idempotent);
    }

    /** The same, after which the peer is asked to close the connection; without effect where the process forbids that. */
    public JsonRequest closing() {
        return ClosedConnections.ALLOWED ? header(CONNECTION, CLOSE) : this;
    }

    boolean closes() {
        return CLOSE.equals(headers.get(CONNECTION));
    }

    /** The same, where a status is no failure. */
    public JsonRequest tolerating(int status) {
        Set<Integer> more =
                Stream.concat(tolerated.stream(), Stream.of(status)).collect(Collectors.toCollection(TreeSet::new));
        return new JsonRequest(method, path, body, headers, more, idempotent);
    }

    /** The same, said to do no harm when it is sent twice, though its method does not promise it. */
    public JsonRequest repeatable() {
        return new JsonRequest(method, path, body, headers, tolerated, true);
    }

    private static String fill(String template, String... segments) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (String segment : segments) {
            int hole = template.indexOf("{}", at);
            filled.append(template, at, hole).append(encode(segment));
            at = hole + 2;
        }
        return filled.append(template.substring(at)).toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
