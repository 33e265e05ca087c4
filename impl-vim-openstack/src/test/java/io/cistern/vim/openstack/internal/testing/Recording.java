// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.cistern.backend.support.http.HttpFailure;
import io.cistern.backend.support.http.JsonEndpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What a real cloud answered once.
 *
 * @param service the service, e.g. {@code compute}
 * @param exchange request and response
 */
public record Recording(String service, JsonNode exchange) {

    /** @param path e.g. {@code compute/server-active} */
    public static Recording of(String path) {
        try (InputStream file = Recording.class.getResourceAsStream("/recordings/" + path + ".json")) {
            return new Recording(
                    path.substring(0, path.indexOf('/')), JsonEndpoint.json().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The member of the body, as a wire record. */
    public <T> T as(String member, Class<T> type) {
        try {
            return JsonEndpoint.json()
                    .treeToValue(exchange.path("response").path("body").path(member), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer as a failure. */
    public HttpFailure failure() {
        JsonNode response = exchange.path("response");
        return new HttpFailure(
                service,
                exchange.path("request").path("method").asText(),
                "/path",
                response.path("status").asInt(),
                Optional.of("req-1"),
                Optional.empty(),
                response.path("body").toString());
    }
}
