// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Get Alarm.
 *
 * @param alarm 1; the alarm
 * @param history 0..N; what it was before, the latest first
 */
public record GetAlarmResponse(Alarm alarm, List<Alarm> history) implements Response {

    public GetAlarmResponse {
        Attributes.required(alarm, "alarm");
        history = Attributes.list(history, "history");
    }
}
