// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * A request to one of the services.
 *
 * @param method the HTTP method
 * @param origin scheme, host, port and the service's prefix: what links in answers start with
 * @param path the path behind the service's prefix
 * @param query the query
 * @param headers the headers, by lower-case name
 * @param body the body as received
 * @param id the request id that the answer will carry
 */
public record LabRequest(
        String method, String origin, String path, Query query, Map<String, String> headers, byte[] body, String id) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The body as JSON; a missing node when there is none. */
    public JsonNode json() throws MalformedBodyException {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException notJson) {
            throw new MalformedBodyException(notJson);
        }
    }

    /** The body is no JSON. */
    public static final class MalformedBodyException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedBodyException(IOException cause) {
            super(cause);
        }
    }
}
