// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support;

import java.time.Duration;
import java.time.Instant;

/** How long a piece of work may take, and whether it is still wanted. */
public interface CallLimit {

    /** When the work must be over. */
    Instant limit();

    /**
     * To be called before every remote call.
     *
     * @throws io.cistern.api.InfrastructureException CANCELLED, or TIMEOUT past the limit
     * @throws io.cistern.backend.BackendLeavingException the backend is leaving
     */
    void checkActive();

    /**
     * Waits, but not past the limit, and ends at once when the backend leaves.
     *
     * @throws io.cistern.api.InfrastructureException as {@link #checkActive()}
     * @throws io.cistern.backend.BackendLeavingException the backend is leaving
     */
    void pause(Duration time);

    /** The limit of work that no call asked for, such as looking after a connection. */
    static CallLimit within(Duration time) {
        return new TimeLimit(Instant.now().plus(time));
    }
}
