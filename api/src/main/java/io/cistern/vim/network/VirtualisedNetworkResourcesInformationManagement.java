// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

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
import io.cistern.vim.InformationChangeNotification;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Virtualised Network Resources Information Management: shows what can be consumed, and tells when that changes (IFA 052 clause 6.9, IFA 005 clause 7.4.3).
 *
 * <p>Every operation can fail with UNAUTHENTICATED, FORBIDDEN, INVALID_ARGUMENT (the request breaks a rule, or
 * names something that does not exist), NOT_SUPPORTED, UNAVAILABLE, TIMEOUT, CANCELLED, BACKEND_ERROR and
 * INTERNAL; what else can happen is said at each.
 */
@ConsumerType
@StandardInterface(
        heading = "Virtualised Network Resources Information Management",
        clause = "6.9",
        source = "IFA 005 7.4.3",
        requirement = "Ccm-Vim.007",
        kind = InfrastructureKind.VIM)
@Notifies(clause = "7.4.3.3", value = InformationChangeNotification.class)
public interface VirtualisedNetworkResourcesInformationManagement {

    /** Shows the types of network resource that can be consumed and match the filter; none is a success. */
    @Operation(name = "Query Virtualised Network Resource Information", clause = "7.4.3.4", kind = OperationKind.QUERY)
    default CompletionStage<QueryNetworkResourceInformationResponse> queryVirtualisedNetworkResourceInformation(
            CallContext call, QueryNetworkResourceInformationRequest request) {
        return NotOffered.answer("Query Virtualised Network Resource Information");
    }

    /**
     * Subscribes the consumer to notifications of this interface.
     *
     * <p>Errors: RESOURCE_UNREACHABLE or RESOURCE_CERT_MISMATCH (the callback), LIMIT_EXCEEDED (too many subscriptions).
     */
    @Operation(name = "Subscribe", clause = "7.4.3.2", kind = OperationKind.SUBSCRIPTION)
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
