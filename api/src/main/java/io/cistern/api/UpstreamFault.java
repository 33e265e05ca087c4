// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * What a service behind a backend answered when something failed.
 *
 * @param service its type, e.g. {@code compute}
 * @param method the HTTP method
 * @param path the path that was called, without host and secrets
 * @param status the HTTP status; absent: no answer
 * @param requestId its own id of the request, for its logs
 * @param code its error code or exception name
 * @param message its own words
 */
@Buildable
public record UpstreamFault(
        String service,
        String method,
        String path,
        Optional<Integer> status,
        Optional<String> requestId,
        Optional<String> code,
        Optional<String> message) {

    public UpstreamFault {
        Attributes.required(service, "service");
        Attributes.required(method, "method");
        Attributes.required(path, "path");
        status = Attributes.optional(status);
        requestId = Attributes.optional(requestId);
        code = Attributes.optional(code);
        message = Attributes.optional(message);
    }

    public static UpstreamFaultBuilder builder() {
        return UpstreamFaultBuilder.builder();
    }
}
