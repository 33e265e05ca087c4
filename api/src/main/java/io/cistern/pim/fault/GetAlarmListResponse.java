// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Get Alarm List.
 *
 * @param alarms 0..N; the alarms
 * @param alarmListVersion 1; grows when the list is rebuilt
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
public record GetAlarmListResponse(List<Alarm> alarms, long alarmListVersion, Optional<String> nextPageToken)
        implements Response {

    public GetAlarmListResponse {
        alarms = Attributes.list(alarms, "alarms");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
