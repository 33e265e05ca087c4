// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;

/**
 * Input of Clear Alarm.
 *
 * @param alarmIds 1..N; the alarms
 * @param reason 1; why it is over
 */
public record ClearAlarmRequest(List<String> alarmIds, String reason) implements Request {

    public ClearAlarmRequest {
        alarmIds = Attributes.nonEmpty(alarmIds, "alarmIds");
        Attributes.required(reason, "reason");
    }

    @Override
    public void validate() {
        Constraints.identifiers("alarmIds", alarmIds, Constraints.MAX_TARGETS);
        Constraints.text("reason", reason);
    }
}
