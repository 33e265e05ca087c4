// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Instant;
import java.util.List;

/**
 * The states that a driver read of one endpoint.
 *
 * @param endpointId the endpoint
 * @param scope how far it went
 * @param ended when the last answer was there
 * @param states the states
 * @param unread what could not be read
 * @param deviations what was odd, counted since the driver started
 */
@Buildable
public record StateReading(
        String endpointId,
        StateScope scope,
        Instant ended,
        List<StateObservation> states,
        List<UnreadPart> unread,
        List<Deviation> deviations) {

    public StateReading {
        Attributes.required(endpointId, "endpointId");
        Attributes.required(scope, "scope");
        Attributes.required(ended, "ended");
        states = Attributes.list(states, "states");
        unread = Attributes.list(unread, "unread");
        deviations = Attributes.list(deviations, "deviations");
    }

    public static StateReadingBuilder builder() {
        return StateReadingBuilder.builder();
    }
}
