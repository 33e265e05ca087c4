// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;

/**
 * Input of Get Alarm.
 *
 * @param alarmId 1; the alarm
 */
public record GetAlarmRequest(String alarmId) implements Request {

    public GetAlarmRequest {
        Attributes.required(alarmId, "alarmId");
    }

    @Override
    public void validate() {
        Constraints.identifier("alarmId", alarmId);
    }
}
