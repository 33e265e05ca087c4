// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Clear Alarm.
 *
 * @param outcomes 1..N; what came of it for each alarm
 */
public record ClearAlarmResponse(List<AlarmOutcome> outcomes) implements Response {

    public ClearAlarmResponse {
        outcomes = Attributes.nonEmpty(outcomes, "outcomes");
    }
}
