// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

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
 * Physical Resource Topology Management: shows how physical resources contain, connect, feed and manage each other,
 * and tells when that changes (IFA 052 clause 5.3.8, IFA 053 clause 7.5; the operations are derived). Neighbours that
 * the consumer may not see are stubs.
 *
 * <p>Every operation can fail with UNAUTHENTICATED, FORBIDDEN, INVALID_ARGUMENT (the request breaks a rule, or names
 * something that does not exist), NOT_SUPPORTED, UNAVAILABLE, TIMEOUT, CANCELLED, BACKEND_ERROR and INTERNAL; what
 * else can happen is said at each.
 */
@ConsumerType
@StandardInterface(
        heading = "Physical Resource Topology Management",
        clause = "5.3.8",
        source = "IFA 053 7.5",
        requirement = "Ccm-Pim.003",
        kind = InfrastructureKind.PIM)
@Notifies(
        clause = "",
        value = {TopologyChangeNotification.class})
public interface PhysicalResourceTopologyManagement {

    /**
     * Shows the topology, or a part of it.
     *
     * <p>Errors: NOT_FOUND (there is no such root), LIMIT_EXCEEDED (more than 50,000 nodes: ask for parts).
     */
    @Operation(name = "Query Topology", kind = OperationKind.QUERY)
    default CompletionStage<QueryTopologyResponse> queryTopology(CallContext call, QueryTopologyRequest request) {
        return NotOffered.answer("Query Topology");
    }

    /**
     * Shows a node and its neighbours.
     *
     * <p>Errors: NOT_FOUND.
     */
    @Operation(name = "Get Topology Node", kind = OperationKind.QUERY, target = "nodeId")
    default CompletionStage<GetTopologyNodeResponse> getTopologyNode(CallContext call, GetTopologyNodeRequest request) {
        return NotOffered.answer("Get Topology Node");
    }

    /**
     * Shows what two or more of the resources would lose together; none is a success.
     *
     * <p>Errors: NOT_FOUND (one of the resources).
     */
    @Operation(name = "Find Shared Failure Domains", kind = OperationKind.QUERY)
    default CompletionStage<FindSharedFailureDomainsResponse> findSharedFailureDomains(
            CallContext call, FindSharedFailureDomainsRequest request) {
        return NotOffered.answer("Find Shared Failure Domains");
    }

    /**
     * Compares links that should be there with those that are.
     */
    @Operation(name = "Compare Wiring", kind = OperationKind.QUERY)
    default CompletionStage<CompareWiringResponse> compareWiring(CallContext call, CompareWiringRequest request) {
        return NotOffered.answer("Compare Wiring");
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
