// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.Operation;
import io.cistern.api.OperationKind;
import io.cistern.api.StandardInterface;
import io.cistern.api.notification.Notifies;
import io.cistern.api.notification.QuerySubscriptionInfoRequest;
import io.cistern.api.notification.QuerySubscriptionInfoResponse;
import io.cistern.api.notification.SubscribeRequest;
import io.cistern.api.notification.SubscribeResponse;
import io.cistern.api.notification.TerminateSubscriptionRequest;
import io.cistern.api.notification.TerminateSubscriptionResponse;
import io.cistern.internal.NotOffered;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Physical Resource Fault Management: shows the alarms of physical resources, and tells of new, changed and cleared
 * ones (IFA 052 clause 5.3.10, IFA 053 clause 7.7; the operations are derived).
 *
 * <p>Every operation can fail with UNAUTHENTICATED, FORBIDDEN, INVALID_ARGUMENT (the request breaks a rule, or names
 * something that does not exist), NOT_SUPPORTED, UNAVAILABLE, TIMEOUT, CANCELLED, BACKEND_ERROR and INTERNAL; what
 * else can happen is said at each.
 */
@ConsumerType
@StandardInterface(
        heading = "Physical Resource Fault Management",
        clause = "5.3.10",
        source = "IFA 053 7.7",
        requirement = "Ccm-Pim.005",
        kind = InfrastructureKind.PIM)
@Notifies(
        clause = "",
        value = {AlarmNotification.class, AlarmClearedNotification.class, AlarmListRebuiltNotification.class})
public interface PhysicalResourceFaultManagement {

    /**
     * Shows alarms; none is a success.
     */
    @Operation(name = "Get Alarm List", kind = OperationKind.SUBSCRIPTION)
    default CompletionStage<GetAlarmListResponse> getAlarmList(CallContext call, GetAlarmListRequest request) {
        return NotOffered.answer("Get Alarm List");
    }

    /**
     * Shows an alarm and its history.
     *
     * <p>Errors: NOT_FOUND.
     */
    @Operation(name = "Get Alarm", kind = OperationKind.SUBSCRIPTION, target = "alarmId")
    default CompletionStage<GetAlarmResponse> getAlarm(CallContext call, GetAlarmRequest request) {
        return NotOffered.answer("Get Alarm");
    }

    /**
     * Takes notice of alarms.
     *
     * <p>Errors: NOT_FOUND, CONFLICT (it is so already).
     */
    @Operation(name = "Acknowledge Alarm", kind = OperationKind.SUBSCRIPTION, target = "alarmIds")
    default CompletionStage<AcknowledgeAlarmResponse> acknowledgeAlarm(
            CallContext call, AcknowledgeAlarmRequest request) {
        return NotOffered.answer("Acknowledge Alarm");
    }

    /**
     * Takes that back.
     *
     * <p>Errors: NOT_FOUND, CONFLICT (it is so already).
     */
    @Operation(name = "Unacknowledge Alarm", kind = OperationKind.SUBSCRIPTION, target = "alarmIds")
    default CompletionStage<UnacknowledgeAlarmResponse> unacknowledgeAlarm(
            CallContext call, UnacknowledgeAlarmRequest request) {
        return NotOffered.answer("Unacknowledge Alarm");
    }

    /**
     * Ends alarms that do not end by themselves.
     *
     * <p>Errors: NOT_FOUND, CONFLICT (the fault can still be measured).
     */
    @Operation(name = "Clear Alarm", kind = OperationKind.SUBSCRIPTION, target = "alarmIds")
    default CompletionStage<ClearAlarmResponse> clearAlarm(CallContext call, ClearAlarmRequest request) {
        return NotOffered.answer("Clear Alarm");
    }

    /**
     * Reads the health of resources again and rebuilds the list.
     */
    @Operation(name = "Rebuild Alarm List", kind = OperationKind.SUBSCRIPTION)
    default CompletionStage<RebuildAlarmListResponse> rebuildAlarmList(
            CallContext call, RebuildAlarmListRequest request) {
        return NotOffered.answer("Rebuild Alarm List");
    }

    /**
     * Shows which faults there can be.
     */
    @Operation(name = "Query Alarm Definition", kind = OperationKind.SUBSCRIPTION)
    default CompletionStage<QueryAlarmDefinitionResponse> queryAlarmDefinition(
            CallContext call, QueryAlarmDefinitionRequest request) {
        return NotOffered.answer("Query Alarm Definition");
    }

    /**
     * Subscribes the consumer to notifications of this interface.
     *
     * <p>Errors: RESOURCE_UNREACHABLE or RESOURCE_CERT_MISMATCH (the callback), LIMIT_EXCEEDED (too many
     * subscriptions).
     */
    @Operation(name = "Subscribe", kind = OperationKind.SUBSCRIPTION)
    default CompletionStage<SubscribeResponse> subscribe(CallContext call, SubscribeRequest request) {
        return NotOffered.answer("Subscribe");
    }

    /**
     * Ends a subscription of the consumer.
     *
     * <p>Errors: NOT_FOUND.
     */
    @Operation(name = "Terminate Subscription", kind = OperationKind.SUBSCRIPTION, target = "subscriptionId")
    default CompletionStage<TerminateSubscriptionResponse> terminateSubscription(
            CallContext call, TerminateSubscriptionRequest request) {
        return NotOffered.answer("Terminate Subscription");
    }

    /**
     * Shows the subscriptions of the consumer to this interface; none is a success.
     */
    @Operation(name = "Query Subscription Info", kind = OperationKind.SUBSCRIPTION)
    default CompletionStage<QuerySubscriptionInfoResponse> querySubscriptionInfo(
            CallContext call, QuerySubscriptionInfoRequest request) {
        return NotOffered.answer("Query Subscription Info");
    }
}
