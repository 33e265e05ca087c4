// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import io.cistern.backend.support.CallLimit;
import java.util.Map;

/** What makes a peer accept a request. */
public interface Authorization {

    /** Sends nothing. */
    Authorization NONE = new Authorization() {
        @Override
        public Map<String, String> headers(CallLimit limit) {
            return Map.of();
        }

        @Override
        public boolean renew(Map<String, String> refused, CallLimit limit) {
            return false;
        }
    };

    /** The headers to send; may make remote calls of its own. */
    Map<String, String> headers(CallLimit limit);

    /**
     * Called when the peer answered 401.
     *
     * @param refused the headers that were sent
     * @return whether {@link #headers} now gives others, with which the request is worth one repetition
     */
    boolean renew(Map<String, String> refused, CallLimit limit);
}
