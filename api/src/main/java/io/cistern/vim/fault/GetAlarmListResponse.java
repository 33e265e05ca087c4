// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.fault;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Get Alarm List (IFA 005 clause 7.6.4).
 *
 * @param alarm 0..N; the active alarms that match; cleared ones only where the filter asks for them
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
public record GetAlarmListResponse(
        List<Alarm> alarm, @Extension("large results are read page by page") Optional<String> nextPageToken)
        implements Response {

    public GetAlarmListResponse {
        alarm = Attributes.list(alarm, "alarm");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
