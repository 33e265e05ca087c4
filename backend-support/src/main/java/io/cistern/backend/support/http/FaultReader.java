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
     * Whether the same request should be sent again: it was not processed (429), or sending it twice does no harm. A 503
     * does not tell which: gateways answer so too when a connection breaks behind them after the request went out.
     *
     * @return after which pause; zero: a growing one; absent: not at all
     */
    default Optional<Duration> repeatAfter(JsonRequest request, HttpFailure failure) {
        int status = failure.status();
        boolean passing = status == 502 || status == 503 || status == 504;
        boolean worth = status == 429 || request.idempotent() && passing;
        return worth ? Optional.of(failure.retryAfter().orElse(Duration.ZERO)) : Optional.empty();
    }
}
