// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.fault;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Acknowledge Alarm.
 *
 * @param alarm 1; the alarm as it is now
 */
@Extension("alarms could not be taken notice of")
public record AcknowledgeAlarmResponse(Alarm alarm) implements Response {

    public AcknowledgeAlarmResponse {
        Attributes.required(alarm, "alarm");
    }
}
