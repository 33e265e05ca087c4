// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.CallLimit;
import java.time.Duration;
import java.util.Optional;

/** Lets the requests to a peer through, each at its time. */
@FunctionalInterface
public interface Gate {

    /**
     * Waits until a request may be sent.
     *
     * @return to be closed when its answer has been read
     * @throws InfrastructureException UNAVAILABLE: not in the time of one request; whatever else the gate decides
     */
    Passage enter(JsonRequest request, CallLimit limit);

    /** The way of one request. It is told how it ended, or nothing when that says nothing of the peer. */
    @FunctionalInterface
    interface Passage extends AutoCloseable {

        /**
         * The peer answered.
         *
         * @param overloaded it has too much to do
         * @param retryAfter when it asks to come back
         */
        default void answered(boolean overloaded, Optional<Duration> retryAfter) {}

        /** No answer came. */
        default void lost() {}

        @Override
        void close();
    }
}
