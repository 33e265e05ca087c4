// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.ConsumerRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A fault of a physical resource (derived; IFA 053 clause 8).
 *
 * @param alarmId 1; identifier
 * @param physicalResourceId 1; the resource
 * @param componentId 0..1; the component
 * @param consumerRefs 0..N; what uses the resource
 * @param alarmRaisedTime 1; when it was raised
 * @param alarmChangedTime 0..1; when it changed last
 * @param alarmClearedTime 0..1; when it was cleared; absent: it is active
 * @param eventTime 1; when the fault happened
 * @param ackState 1; whether somebody has taken notice
 * @param ackTime 0..1; when
 * @param ackUser 0..1; who
 * @param ackComment 0..1; what they said
 * @param perceivedSeverity 1; how bad it is
 * @param eventType 1; area of the fault
 * @param faultType 1; the fault, e.g. {@code POWER_SUPPLY_FAILED}
 * @param probableCause 1; what probably causes it
 * @param isRootCause 1; whether it causes those it is correlated with
 * @param rootCauseAlarmId 0..1; the alarm that causes it
 * @param correlatedAlarmIds 0..N; alarms that come with it
 * @param proposedRepair 0..1; what may help
 * @param faultDetails 0..N; more that is known
 * @param occurrenceCount 1; how often it happened
 * @param suppressed 1; whether it is in maintenance and told only to those who ask
 * @param source 1; what raised it
 * @param tenantIds 1..N; who may see it
 */
@Buildable
public record Alarm(
        String alarmId,
        String physicalResourceId,
        Optional<String> componentId,
        List<ConsumerRef> consumerRefs,
        Instant alarmRaisedTime,
        Optional<Instant> alarmChangedTime,
        Optional<Instant> alarmClearedTime,
        Instant eventTime,
        AckState ackState,
        Optional<Instant> ackTime,
        Optional<String> ackUser,
        Optional<String> ackComment,
        PerceivedSeverity perceivedSeverity,
        EventType eventType,
        String faultType,
        String probableCause,
        boolean isRootCause,
        Optional<String> rootCauseAlarmId,
        List<String> correlatedAlarmIds,
        Optional<String> proposedRepair,
        List<FaultDetail> faultDetails,
        long occurrenceCount,
        boolean suppressed,
        AlarmSource source,
        List<String> tenantIds) {

    public Alarm {
        Attributes.required(alarmId, "alarmId");
        Attributes.required(physicalResourceId, "physicalResourceId");
        componentId = Attributes.optional(componentId);
        consumerRefs = Attributes.list(consumerRefs, "consumerRefs");
        Attributes.required(alarmRaisedTime, "alarmRaisedTime");
        alarmChangedTime = Attributes.optional(alarmChangedTime);
        alarmClearedTime = Attributes.optional(alarmClearedTime);
        Attributes.required(eventTime, "eventTime");
        Attributes.required(ackState, "ackState");
        ackTime = Attributes.optional(ackTime);
        ackUser = Attributes.optional(ackUser);
        ackComment = Attributes.optional(ackComment);
        Attributes.required(perceivedSeverity, "perceivedSeverity");
        Attributes.required(eventType, "eventType");
        Attributes.required(faultType, "faultType");
        Attributes.required(probableCause, "probableCause");
        rootCauseAlarmId = Attributes.optional(rootCauseAlarmId);
        correlatedAlarmIds = Attributes.list(correlatedAlarmIds, "correlatedAlarmIds");
        proposedRepair = Attributes.optional(proposedRepair);
        faultDetails = Attributes.list(faultDetails, "faultDetails");
        Attributes.required(source, "source");
        tenantIds = Attributes.nonEmpty(tenantIds, "tenantIds");
    }

    public static AlarmBuilder builder() {
        return AlarmBuilder.builder();
    }
}
