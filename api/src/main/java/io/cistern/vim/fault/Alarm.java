// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.fault;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A fault of a virtualised resource (IFA 005 clause 8.6.4).
 *
 * @param alarmId 1; identifier
 * @param managedObjectId 1; the virtualised resource that is affected
 * @param managedObjectType 0..1; what that is, see {@link ManagedObjectTypes}
 * @param alarmRaisedTime 1; when it was raised first
 * @param alarmChangedTime 0..1; when it changed last
 * @param alarmClearedTime 0..1; when it was cleared; absent: it is active
 * @param state 1; where it is in its life
 * @param ackState 0..1; whether somebody has taken notice
 * @param perceivedSeverity 1; how bad it is; CLEARED once it is cleared
 * @param eventTime 1; when the fault was observed
 * @param eventType 0..1; area of the fault
 * @param faultType 0..1; the fault, see {@link FaultTypes}
 * @param probableCause 1; what probably causes it
 * @param isRootCause 1; whether it is the cause of the alarms it is correlated with
 * @param correlatedAlarmId 0..N; alarms that it causes or comes with
 * @param faultDetails 0..N; more that is known of the fault
 * @param resourceGroupId 0..1; infrastructure resource group (tenant) that owns the resource
 */
@Buildable
public record Alarm(
        String alarmId,
        String managedObjectId,
        @Extension("the identifier alone does not tell") Optional<String> managedObjectType,
        Instant alarmRaisedTime,
        Optional<Instant> alarmChangedTime,
        Optional<Instant> alarmClearedTime,
        AlarmState state,
        @Extension("stage 3 of other interfaces has it; whether IFA 005 has is not known") Optional<AckState> ackState,
        PerceivedSeverity perceivedSeverity,
        Instant eventTime,
        @Extension("stage 3 of other interfaces has it; whether IFA 005 has is not known")
                Optional<EventType> eventType,
        Optional<String> faultType,
        String probableCause,
        boolean isRootCause,
        List<String> correlatedAlarmId,
        List<String> faultDetails,
        @Extension("tenancy is visible on every resource") Optional<String> resourceGroupId) {

    public Alarm {
        Attributes.required(alarmId, "alarmId");
        Attributes.required(managedObjectId, "managedObjectId");
        managedObjectType = Attributes.optional(managedObjectType);
        Attributes.required(alarmRaisedTime, "alarmRaisedTime");
        alarmChangedTime = Attributes.optional(alarmChangedTime);
        alarmClearedTime = Attributes.optional(alarmClearedTime);
        Attributes.required(state, "state");
        ackState = Attributes.optional(ackState);
        Attributes.required(perceivedSeverity, "perceivedSeverity");
        Attributes.required(eventTime, "eventTime");
        eventType = Attributes.optional(eventType);
        faultType = Attributes.optional(faultType);
        Attributes.required(probableCause, "probableCause");
        correlatedAlarmId = Attributes.list(correlatedAlarmId, "correlatedAlarmId");
        faultDetails = Attributes.list(faultDetails, "faultDetails");
        resourceGroupId = Attributes.optional(resourceGroupId);
    }

    public static AlarmBuilder builder() {
        return AlarmBuilder.builder();
    }
}
