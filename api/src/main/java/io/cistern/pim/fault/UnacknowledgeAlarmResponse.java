// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Unacknowledge Alarm.
 *
 * @param outcomes 1..N; what came of it for each alarm
 */
public record UnacknowledgeAlarmResponse(List<AlarmOutcome> outcomes) implements Response {

    public UnacknowledgeAlarmResponse {
        outcomes = Attributes.nonEmpty(outcomes, "outcomes");
    }
}
