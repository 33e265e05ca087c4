// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import io.cistern.api.UpstreamFault;
import java.time.Duration;
import java.util.Optional;

/**
 * An answer that is a failure, before it is understood.
 *
 * @param service the type of the service
 * @param method the HTTP method
 * @param path the path that was called, without the query
 * @param status the HTTP status
 * @param requestId the peer's own id of the request
 * @param retryAfter when the peer asks to come back
 * @param body the beginning of what was sent
 */
public record HttpFailure(
        String service,
        String method,
        String path,
        int status,
        Optional<String> requestId,
        Optional<Duration> retryAfter,
        String body) {

    /** This failure with the peer's code and words, as read from the body. */
    public UpstreamFault fault(Optional<String> code, Optional<String> message) {
        return new UpstreamFault(service, method, path, Optional.of(status), requestId, code, message);
    }
}
