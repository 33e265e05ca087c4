// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of List Endpoints.
 *
 * @param endpoints 0..N; the matches
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
public record ListEndpointsResponse(List<Endpoint> endpoints, Optional<String> nextPageToken) implements Response {

    public ListEndpointsResponse {
        endpoints = Attributes.list(endpoints, "endpoints");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
