// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;
import java.util.Optional;

/**
 * Input of Unacknowledge Alarm.
 *
 * @param alarmIds 1..N; the alarms
 * @param comment 0..1; what is to be said of it
 */
public record UnacknowledgeAlarmRequest(List<String> alarmIds, Optional<String> comment) implements Request {

    public UnacknowledgeAlarmRequest {
        alarmIds = Attributes.nonEmpty(alarmIds, "alarmIds");
        comment = Attributes.optional(comment);
    }

    @Override
    public void validate() {
        Constraints.identifiers("alarmIds", alarmIds, Constraints.MAX_TARGETS);
        Constraints.text("comment", comment);
    }
}
