// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * What a peer answered.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param requestId the peer's own id of the request
 * @param content the decoded body; absent: there was none, or the status was a tolerated failure
 */
public record JsonAnswer<T>(int status, HttpHeaders headers, Optional<String> requestId, Optional<T> content) {}
