// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it was received.
 *
 * @param method the HTTP method
 * @param target path and query, as sent
 * @param headers the headers, by lower-case name; of a repeated one the last
 * @param body the body, without the marks of its transfer encoding
 */
public record WireRequest(String method, String target, Map<String, String> headers, byte[] body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The part of the target before the question mark. */
    public String path() {
        int question = target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }

    /** The part of the target behind the question mark. */
    public String query() {
        int question = target.indexOf('?');
        return question < 0 ? "" : target.substring(question + 1);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
