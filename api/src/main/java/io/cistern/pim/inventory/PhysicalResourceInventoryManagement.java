// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

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
 * Physical Resource Inventory Management: shows what physical resources there are, what they are made of, where and
 * how they are, and tells when that changes (IFA 052 clause 5.3.7, IFA 053 clause 7.4; the operations are derived).
 *
 * <p>Every operation can fail with UNAUTHENTICATED, FORBIDDEN, INVALID_ARGUMENT (the request breaks a rule, or names
 * something that does not exist), NOT_SUPPORTED, UNAVAILABLE, TIMEOUT, CANCELLED, BACKEND_ERROR and INTERNAL; what
 * else can happen is said at each.
 */
@ConsumerType
@StandardInterface(
        heading = "Physical Resource Inventory Management",
        clause = "5.3.7",
        source = "IFA 053 7.4",
        requirement = "Ccm-Pim.002",
        kind = InfrastructureKind.PIM)
@Notifies(
        clause = "",
        value = {PhysicalResourceInventoryChangeNotification.class})
public interface PhysicalResourceInventoryManagement {

    /**
     * Shows the resources that the consumer may see and that match; none is a success. What is older than maxAge is
     * read again first where that takes no more than 5 s, else it is marked stale.
     */
    @Operation(name = "Query Physical Resource Inventory", kind = OperationKind.QUERY)
    default CompletionStage<QueryPhysicalResourceInventoryResponse> queryPhysicalResourceInventory(
            CallContext call, QueryPhysicalResourceInventoryRequest request) {
        return NotOffered.answer("Query Physical Resource Inventory");
    }

    /**
     * Shows one resource.
     *
     * <p>Errors: NOT_FOUND.
     */
    @Operation(name = "Get Physical Resource", kind = OperationKind.QUERY, target = "physicalResourceId")
    default CompletionStage<GetPhysicalResourceResponse> getPhysicalResource(
            CallContext call, GetPhysicalResourceRequest request) {
        return NotOffered.answer("Get Physical Resource");
    }

    /**
     * Shows the pools that are offered to the consumer; none is a success.
     */
    @Operation(name = "Query Resource Pool", kind = OperationKind.QUERY)
    default CompletionStage<QueryResourcePoolResponse> queryResourcePool(
            CallContext call, QueryResourcePoolRequest request) {
        return NotOffered.answer("Query Resource Pool");
    }

    /**
     * Shows locations; none is a success.
     */
    @Operation(name = "Query Location", kind = OperationKind.QUERY)
    default CompletionStage<QueryLocationResponse> queryLocation(CallContext call, QueryLocationRequest request) {
        return NotOffered.answer("Query Location");
    }

    /**
     * Shows the types of the resources that the consumer may see; none is a success.
     */
    @Operation(name = "Query Physical Resource Type", kind = OperationKind.QUERY)
    default CompletionStage<QueryPhysicalResourceTypeResponse> queryPhysicalResourceType(
            CallContext call, QueryPhysicalResourceTypeRequest request) {
        return NotOffered.answer("Query Physical Resource Type");
    }

    /**
     * Counts the servers that the consumer may see.
     */
    @Operation(name = "Query Capacity", kind = OperationKind.QUERY)
    default CompletionStage<QueryCapacityResponse> queryCapacity(CallContext call, QueryCapacityRequest request) {
        return NotOffered.answer("Query Capacity");
    }

    /**
     * Shows what changed of the resources that the consumer may see, the latest change first; none is a success. Changes
     * are kept for as long as the PIM is configured to keep them.
     */
    @Extension("IFA 053 tells of changes by notifications only; who was not subscribed asks for them")
    @Operation(name = "Query Inventory Change", kind = OperationKind.QUERY)
    default CompletionStage<QueryInventoryChangeResponse> queryInventoryChange(
            CallContext call, QueryInventoryChangeRequest request) {
        return NotOffered.answer("Query Inventory Change");
    }

    /**
     * Changes what an operator knows of a resource.
     *
     * <p>Errors: NOT_FOUND, CONFLICT (the resource has changed since expectedVersion).
     */
    @Operation(name = "Update Inventory Metadata", kind = OperationKind.MUTATION, target = "physicalResourceId")
    default CompletionStage<UpdateInventoryMetadataResponse> updateInventoryMetadata(
            CallContext call, UpdateInventoryMetadataRequest request) {
        return NotOffered.answer("Update Inventory Metadata");
    }

    /**
     * Reads resources again now.
     *
     * <p>Errors: NOT_FOUND, RESOURCE_UNREACHABLE, RESOURCE_AUTH_FAILED, RESOURCE_CERT_MISMATCH, LIMIT_EXCEEDED.
     */
    @Operation(name = "Refresh Inventory", kind = OperationKind.MUTATION, target = "resourceIds")
    default CompletionStage<RefreshInventoryResponse> refreshInventory(
            CallContext call, RefreshInventoryRequest request) {
        return NotOffered.answer("Refresh Inventory");
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
