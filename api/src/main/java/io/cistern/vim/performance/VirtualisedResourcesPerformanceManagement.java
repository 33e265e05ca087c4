// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.CallContext;
import io.cistern.api.Extension;
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
 * Virtualised Resources Performance Management: collects and reports measurements of virtualised resources, and
 * tells when one crosses a threshold (IFA 052 clause 6.12, IFA 005 clause 7.7).
 *
 * <p>Every operation can fail with UNAUTHENTICATED, FORBIDDEN, INVALID_ARGUMENT (the request breaks a rule, or
 * names something that does not exist), NOT_SUPPORTED, UNAVAILABLE, TIMEOUT, CANCELLED, BACKEND_ERROR and
 * INTERNAL; what else can happen is said at each.
 */
@ConsumerType
@StandardInterface(
        heading = "Virtualised Resources Performance Management",
        clause = "6.12",
        source = "IFA 005 7.7",
        requirement = "Ccm-Vim.005",
        kind = InfrastructureKind.VIM)
@Notifies(
        clause = "7.7.6",
        value = {PerformanceInformationAvailableNotification.class, ThresholdCrossedNotification.class})
public interface VirtualisedResourcesPerformanceManagement {

    /**
     * Creates a job that collects measurements. To hear of its reports the consumer subscribes.
     *
     * <p>Errors: LIMIT_EXCEEDED (too many jobs).
     */
    @Operation(name = "Create PM Job", clause = "7.7.2", kind = OperationKind.SUBSCRIPTION)
    default CompletionStage<CreatePmJobResponse> createPmJob(CallContext call, CreatePmJobRequest request) {
        return NotOffered.answer("Create PM Job");
    }

    /** Shows the jobs of the consumer that match, without their reports; none is a success. */
    @Operation(name = "Query PM Job", clause = "7.7.3", kind = OperationKind.SUBSCRIPTION)
    default CompletionStage<QueryPmJobResponse> queryPmJob(CallContext call, QueryPmJobRequest request) {
        return NotOffered.answer("Query PM Job");
    }

    /**
     * Deletes jobs, best effort; thresholds stay and are idle without a job that collects for them.
     *
     * <p>Errors: NOT_FOUND (none of the jobs exists).
     */
    @Operation(name = "Delete PM Jobs", clause = "7.7.4", kind = OperationKind.SUBSCRIPTION, target = "pmJobId")
    default CompletionStage<DeletePmJobsResponse> deletePmJobs(CallContext call, DeletePmJobsRequest request) {
        return NotOffered.answer("Delete PM Jobs");
    }

    /**
     * Subscribes the consumer to notifications of this interface.
     *
     * <p>Errors: RESOURCE_UNREACHABLE or RESOURCE_CERT_MISMATCH (the callback), LIMIT_EXCEEDED (too many subscriptions).
     */
    @Operation(name = "Subscribe", clause = "7.7.5", kind = OperationKind.SUBSCRIPTION)
    default CompletionStage<SubscribeResponse> subscribe(CallContext call, SubscribeRequest request) {
        return NotOffered.answer("Subscribe");
    }

    /**
     * Ends a subscription of the consumer.
     *
     * <p>Errors: NOT_FOUND.
     */
    @Extension("IFA 005 subscriptions cannot be ended")
    @Operation(name = "Terminate Subscription", kind = OperationKind.SUBSCRIPTION, target = "subscriptionId")
    default CompletionStage<TerminateSubscriptionResponse> terminateSubscription(
            CallContext call, TerminateSubscriptionRequest request) {
        return NotOffered.answer("Terminate Subscription");
    }

    /** Shows the subscriptions of the consumer to this interface; none is a success. */
    @Extension("IFA 005 subscriptions cannot be shown")
    @Operation(name = "Query Subscription Info", kind = OperationKind.SUBSCRIPTION)
    default CompletionStage<QuerySubscriptionInfoResponse> querySubscriptionInfo(
            CallContext call, QuerySubscriptionInfoRequest request) {
        return NotOffered.answer("Query Subscription Info");
    }

    /**
     * Creates a threshold. It is active where a job collects its measurement.
     *
     * <p>Errors: LIMIT_EXCEEDED (too many thresholds).
     */
    @Operation(name = "Create Threshold", clause = "7.7.7", kind = OperationKind.SUBSCRIPTION)
    default CompletionStage<CreateThresholdResponse> createThreshold(CallContext call, CreateThresholdRequest request) {
        return NotOffered.answer("Create Threshold");
    }

    /** Shows the thresholds of the consumer that match; none is a success. */
    @Operation(name = "Query Threshold", clause = "7.7.8", kind = OperationKind.SUBSCRIPTION)
    default CompletionStage<QueryThresholdResponse> queryThreshold(CallContext call, QueryThresholdRequest request) {
        return NotOffered.answer("Query Threshold");
    }

    /**
     * Deletes thresholds, best effort.
     *
     * <p>Errors: NOT_FOUND (none of the thresholds exists).
     */
    @Operation(name = "Delete Thresholds", clause = "7.7.9", kind = OperationKind.SUBSCRIPTION, target = "thresholdId")
    default CompletionStage<DeleteThresholdsResponse> deleteThresholds(
            CallContext call, DeleteThresholdsRequest request) {
        return NotOffered.answer("Delete Thresholds");
    }

    /**
     * Gives the report that a notification announced, as long as it is kept.
     *
     * <p>Errors: NOT_FOUND.
     */
    @Extension("the standard defines reports, but no way to read them")
    @Operation(name = "Get Performance Report", kind = OperationKind.SUBSCRIPTION, target = "reportId")
    default CompletionStage<GetPerformanceReportResponse> getPerformanceReport(
            CallContext call, GetPerformanceReportRequest request) {
        return NotOffered.answer("Get Performance Report");
    }
}
