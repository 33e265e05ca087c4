// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import io.cistern.api.InfrastructureException;
import java.time.Duration;
import java.util.Optional;

/** Understands the failures of a kind of service. */
@FunctionalInterface
public interface FaultReader {

    /** The failure in our words. */
    InfrastructureException read(HttpFailure failure);

    /**
     * Whether the same request should be sent again: it was not processed, or a gateway failed where that does no harm.
     *
     * @return after which pause; zero: a growing one; absent: not at all
     */
    default Optional<Duration> repeatAfter(JsonRequest request, HttpFailure failure) {
        int status = failure.status();
        boolean worth = status == 429 || status == 503 || request.idempotent() && (status == 502 || status == 504);
        return worth ? Optional.of(failure.retryAfter().orElse(Duration.ZERO)) : Optional.empty();
    }
}
