// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.ProblemDetails;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * What came of it for one alarm.
 *
 * @param alarmId 1; the alarm
 * @param problem 0..1; why not; absent: it is done
 */
public record AlarmOutcome(String alarmId, Optional<ProblemDetails> problem) {

    public AlarmOutcome {
        Attributes.required(alarmId, "alarmId");
        problem = Attributes.optional(problem);
    }
}
