// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Acknowledge Alarm.
 *
 * @param outcomes 1..N; what came of it for each alarm
 */
public record AcknowledgeAlarmResponse(List<AlarmOutcome> outcomes) implements Response {

    public AcknowledgeAlarmResponse {
        outcomes = Attributes.nonEmpty(outcomes, "outcomes");
    }
}
