// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.fault;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;

/**
 * Input of Acknowledge Alarm.
 *
 * @param alarmId 1; the alarm
 * @param ackState 1; whether notice is taken
 */
@Extension("alarms could not be taken notice of")
public record AcknowledgeAlarmRequest(String alarmId, AckState ackState) implements Request {

    public AcknowledgeAlarmRequest {
        Attributes.required(alarmId, "alarmId");
        Attributes.required(ackState, "ackState");
    }

    @Override
    public void validate() {
        Constraints.identifier("alarmId", alarmId);
    }
}
