// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Query Alarm Definition.
 *
 * @param alarmDefinitions 0..N; the definitions
 */
public record QueryAlarmDefinitionResponse(List<AlarmDefinition> alarmDefinitions) implements Response {

    public QueryAlarmDefinitionResponse {
        alarmDefinitions = Attributes.list(alarmDefinitions, "alarmDefinitions");
    }
}
