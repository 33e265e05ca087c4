// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

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
import io.cistern.vim.VirtualisedResourceChangeNotification;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Virtualised Compute Resources Change Notification: tells of changes of allocated compute resources, whoever
 * caused them (IFA 052 clause 6.5, IFA 005 clause 7.3.2).
 *
 * <p>Every operation can fail with UNAUTHENTICATED, FORBIDDEN, INVALID_ARGUMENT (the request breaks a rule, or
 * names something that does not exist), NOT_SUPPORTED, UNAVAILABLE, TIMEOUT, CANCELLED, BACKEND_ERROR and
 * INTERNAL; what else can happen is said at each.
 */
@ConsumerType
@StandardInterface(
        heading = "Virtualised Compute Resources Change Notification",
        clause = "6.5",
        source = "IFA 005 7.3.2",
        requirement = "Ccm-Vim.009",
        kind = InfrastructureKind.VIM)
@Notifies(clause = "7.3.2.3", value = VirtualisedResourceChangeNotification.class)
public interface VirtualisedComputeResourcesChangeNotification {

    /**
     * Subscribes the consumer to notifications of this interface.
     *
     * <p>Errors: RESOURCE_UNREACHABLE or RESOURCE_CERT_MISMATCH (the callback), LIMIT_EXCEEDED (too many subscriptions).
     */
    @Operation(name = "Subscribe", clause = "7.3.2.2", kind = OperationKind.SUBSCRIPTION)
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
}
