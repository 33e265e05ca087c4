// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import io.cistern.api.InfrastructureException;

/** Understands the failures of a kind of service. */
@FunctionalInterface
public interface FaultReader {

    /** The failure in our words. */
    InfrastructureException read(HttpFailure failure);

    /** Whether the same request should be sent again: it was not processed, or a gateway failed where that does no harm. */
    default boolean worthRepeating(JsonRequest request, HttpFailure failure) {
        int status = failure.status();
        return status == 429 || status == 503 || request.idempotent() && (status == 502 || status == 504);
    }
}
