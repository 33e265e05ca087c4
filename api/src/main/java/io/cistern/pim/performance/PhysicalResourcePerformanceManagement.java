// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

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
 * Physical Resource Performance Management: collects and reports measurements of physical resources, and tells when
 * one crosses a threshold (IFA 052 clause 5.3.9, IFA 053 clause 7.6; the operations are derived).
 *
 * <p>Every operation can fail with UNAUTHENTICATED, FORBIDDEN, INVALID_ARGUMENT (the request breaks a rule, or names
 * something that does not exist), NOT_SUPPORTED, UNAVAILABLE, TIMEOUT, CANCELLED, BACKEND_ERROR and INTERNAL; what
 * else can happen is said at each.
 */
@ConsumerType
@StandardInterface(
        heading = "Physical Resource Performance Management",
        clause = "5.3.9",
        source = "IFA 053 7.6",
        requirement = "Ccm-Pim.004",
        kind = InfrastructureKind.PIM)
@Notifies(
        clause = "",
        value = {PerformanceInformationAvailableNotification.class, ThresholdCrossedNotification.class})
public interface PhysicalResourcePerformanceManagement {

    /**
     * Creates a job that collects measurements.
     *
     * <p>Errors: NOT_SUPPORTED (no object has any of them), LIMIT_EXCEEDED (too many jobs).
     */
    @Operation(name = "Create PM Job", kind = OperationKind.SUBSCRIPTION)
    default CompletionStage<CreatePmJobResponse> createPmJob(CallContext call, CreatePmJobRequest request) {
        return NotOffered.answer("Create PM Job");
    }

    /**
     * Changes a job.
     *
     * <p>Errors: NOT_FOUND, CONFLICT (it has changed since expectedVersion).
     */
    @Operation(name = "Update PM Job", kind = OperationKind.SUBSCRIPTION, target = "pmJobId")
    default CompletionStage<UpdatePmJobResponse> updatePmJob(CallContext call, UpdatePmJobRequest request) {
        return NotOffered.answer("Update PM Job");
    }

    /**
     * Deletes jobs, best effort.
     *
     * <p>Errors: NOT_FOUND (none of them exists).
     */
    @Operation(name = "Delete PM Jobs", kind = OperationKind.SUBSCRIPTION, target = "pmJobId")
    default CompletionStage<DeletePmJobsResponse> deletePmJobs(CallContext call, DeletePmJobsRequest request) {
        return NotOffered.answer("Delete PM Jobs");
    }

    /**
     * Shows the jobs of the tenant; none is a success.
     */
    @Operation(name = "Query PM Job", kind = OperationKind.SUBSCRIPTION)
    default CompletionStage<QueryPmJobResponse> queryPmJob(CallContext call, QueryPmJobRequest request) {
        return NotOffered.answer("Query PM Job");
    }

    /**
     * Creates a threshold.
     *
     * <p>Errors: NOT_SUPPORTED (no object has the measurement), LIMIT_EXCEEDED (too many thresholds).
     */
    @Operation(name = "Create Threshold", kind = OperationKind.SUBSCRIPTION)
    default CompletionStage<CreateThresholdResponse> createThreshold(CallContext call, CreateThresholdRequest request) {
        return NotOffered.answer("Create Threshold");
    }

    /**
     * Changes a threshold.
     *
     * <p>Errors: NOT_FOUND, CONFLICT (it has changed since expectedVersion).
     */
    @Operation(name = "Update Threshold", kind = OperationKind.SUBSCRIPTION, target = "thresholdId")
    default CompletionStage<UpdateThresholdResponse> updateThreshold(CallContext call, UpdateThresholdRequest request) {
        return NotOffered.answer("Update Threshold");
    }

    /**
     * Deletes thresholds, best effort.
     *
     * <p>Errors: NOT_FOUND (none of them exists).
     */
    @Operation(name = "Delete Thresholds", kind = OperationKind.SUBSCRIPTION, target = "thresholdId")
    default CompletionStage<DeleteThresholdsResponse> deleteThresholds(
            CallContext call, DeleteThresholdsRequest request) {
        return NotOffered.answer("Delete Thresholds");
    }

    /**
     * Shows the thresholds of the tenant; none is a success.
     */
    @Operation(name = "Query Threshold", kind = OperationKind.SUBSCRIPTION)
    default CompletionStage<QueryThresholdResponse> queryThreshold(CallContext call, QueryThresholdRequest request) {
        return NotOffered.answer("Query Threshold");
    }

    /**
     * Shows the reports of a job; none is a success.
     *
     * <p>Errors: NOT_FOUND.
     */
    @Operation(name = "Query Performance Report", kind = OperationKind.SUBSCRIPTION, target = "pmJobId")
    default CompletionStage<QueryPerformanceReportResponse> queryPerformanceReport(
            CallContext call, QueryPerformanceReportRequest request) {
        return NotOffered.answer("Query Performance Report");
    }

    /**
     * Shows which measurements objects have.
     */
    @Operation(name = "Query Metric Capability", kind = OperationKind.QUERY)
    default CompletionStage<QueryMetricCapabilityResponse> queryMetricCapability(
            CallContext call, QueryMetricCapabilityRequest request) {
        return NotOffered.answer("Query Metric Capability");
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
