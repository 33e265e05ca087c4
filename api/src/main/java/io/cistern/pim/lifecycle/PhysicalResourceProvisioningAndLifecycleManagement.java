// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

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
 * Physical Resource Provisioning and Lifecycle Management: obtains physical resources, brings them into a described
 * configuration, operates them and gives them back clean (IFA 052 clause 5.3.6, IFA 053 clause 7.3; the operations
 * are derived). Running operations are shown and cancelled with {@link io.cistern.api.operation.Operations}.
 *
 * <p>Every operation can fail with UNAUTHENTICATED, FORBIDDEN, INVALID_ARGUMENT (the request breaks a rule, or names
 * something that does not exist), NOT_SUPPORTED, UNAVAILABLE, TIMEOUT, CANCELLED, BACKEND_ERROR and INTERNAL; what
 * else can happen is said at each.
 */
@ConsumerType
@StandardInterface(
        heading = "Physical Resource Provisioning and Lifecycle Management",
        clause = "5.3.6",
        source = "IFA 053 7.3",
        requirement = "Ccm-Pim.001",
        kind = InfrastructureKind.PIM)
@Notifies(
        clause = "",
        value = {PhysicalResourceLcmOperationOccurrenceNotification.class, PhysicalResourceStateChangeNotification.class
        })
public interface PhysicalResourceProvisioningAndLifecycleManagement {

    /**
     * Chooses servers, configures them and installs an image on them.
     *
     * <p>Errors: NO_MATCHING_RESOURCE (per criterion, how many it refused), NO_CAPACITY (matches exist, but are in
     * use), NOT_FOUND, CONFLICT, LIMIT_EXCEEDED.
     */
    @Operation(name = "Provision Physical Resource", kind = OperationKind.MUTATION)
    default CompletionStage<ProvisionPhysicalResourceResponse> provisionPhysicalResource(
            CallContext call, ProvisionPhysicalResourceRequest request) {
        return NotOffered.answer("Provision Physical Resource");
    }

    /**
     * Chooses servers and holds them for the tenant of the caller. No server is ever chosen twice.
     *
     * <p>Errors: NO_MATCHING_RESOURCE (per criterion, how many it refused), NO_CAPACITY (matches exist, but are in
     * use), LIMIT_EXCEEDED.
     */
    @Operation(name = "Reserve Physical Resource", kind = OperationKind.MUTATION)
    default CompletionStage<ReservePhysicalResourceResponse> reservePhysicalResource(
            CallContext call, ReservePhysicalResourceRequest request) {
        return NotOffered.answer("Reserve Physical Resource");
    }

    /**
     * Ends a reservation before its time.
     *
     * <p>Errors: NOT_FOUND, CONFLICT (its servers are being provisioned).
     */
    @Operation(name = "Release Reservation", kind = OperationKind.MUTATION, target = "reservationId")
    default CompletionStage<ReleaseReservationResponse> releaseReservation(
            CallContext call, ReleaseReservationRequest request) {
        return NotOffered.answer("Release Reservation");
    }

    /**
     * Notes what resources are used for; does not touch them.
     *
     * <p>Errors: NOT_FOUND, CONFLICT (in use or reserved otherwise, or changed since expectedVersion).
     */
    @Operation(name = "Allocate Physical Resource", kind = OperationKind.MUTATION, target = "resourceIds")
    default CompletionStage<AllocatePhysicalResourceResponse> allocatePhysicalResource(
            CallContext call, AllocatePhysicalResourceRequest request) {
        return NotOffered.answer("Allocate Physical Resource");
    }

    /**
     * Notes that resources are no longer used; does not touch them.
     *
     * <p>Errors: NOT_FOUND, CONFLICT (used by somebody else, or provisioned: deprovision it).
     */
    @Operation(name = "Deallocate Physical Resource", kind = OperationKind.MUTATION, target = "resourceIds")
    default CompletionStage<DeallocatePhysicalResourceResponse> deallocatePhysicalResource(
            CallContext call, DeallocatePhysicalResourceRequest request) {
        return NotOffered.answer("Deallocate Physical Resource");
    }

    /**
     * Shows what is held for the tenants that the consumer acts for; none is a success.
     */
    @Extension("IFA 053 is not at hand; who holds and uses what is read before it is changed")
    @Operation(name = "Query Reservation", kind = OperationKind.QUERY)
    default CompletionStage<QueryReservationResponse> queryReservation(
            CallContext call, QueryReservationRequest request) {
        return NotOffered.answer("Query Reservation");
    }

    /**
     * Shows what the tenants that the consumer acts for use, and who of them uses it; none is a success.
     */
    @Extension("IFA 053 is not at hand; who holds and uses what is read before it is changed")
    @Operation(name = "Query Allocation", kind = OperationKind.QUERY)
    default CompletionStage<QueryAllocationResponse> queryAllocation(CallContext call, QueryAllocationRequest request) {
        return NotOffered.answer("Query Allocation");
    }

    /**
     * Shows the resources that the tenant holds or uses, with their states; none is a success.
     */
    @Operation(name = "Query Provisioned Physical Resource", kind = OperationKind.QUERY)
    default CompletionStage<QueryProvisionedPhysicalResourceResponse> queryProvisionedPhysicalResource(
            CallContext call, QueryProvisionedPhysicalResourceRequest request) {
        return NotOffered.answer("Query Provisioned Physical Resource");
    }

    /**
     * Changes the configuration of servers.
     *
     * <p>Errors: NOT_FOUND, CONFLICT.
     */
    @Operation(name = "Update Physical Resource", kind = OperationKind.MUTATION, target = "resourceIds")
    default CompletionStage<UpdatePhysicalResourceResponse> updatePhysicalResource(
            CallContext call, UpdatePhysicalResourceRequest request) {
        return NotOffered.answer("Update Physical Resource");
    }

    /**
     * Installs firmware.
     *
     * <p>Errors: NOT_FOUND, CONFLICT.
     */
    @Operation(name = "Update Firmware", kind = OperationKind.MUTATION, target = "resourceIds")
    default CompletionStage<UpdateFirmwareResponse> updateFirmware(CallContext call, UpdateFirmwareRequest request) {
        return NotOffered.answer("Update Firmware");
    }

    /**
     * Switches, resets or marks resources; ends when the state is read back. What is so already is a success.
     *
     * <p>Errors: NOT_FOUND, CONFLICT.
     */
    @Operation(name = "Operate Physical Resource", kind = OperationKind.MUTATION, target = "resourceIds")
    default CompletionStage<OperatePhysicalResourceResponse> operatePhysicalResource(
            CallContext call, OperatePhysicalResourceRequest request) {
        return NotOffered.answer("Operate Physical Resource");
    }

    /**
     * Begins or ends maintenance; does not drain workloads.
     *
     * <p>Errors: NOT_FOUND, CONFLICT.
     */
    @Operation(name = "Set Maintenance Mode", kind = OperationKind.MUTATION, target = "resourceIds")
    default CompletionStage<SetMaintenanceModeResponse> setMaintenanceMode(
            CallContext call, SetMaintenanceModeRequest request) {
        return NotOffered.answer("Set Maintenance Mode");
    }

    /**
     * Takes servers out of use, erases them and gives them back. A server that is not proved to be erased is
     * quarantined.
     *
     * <p>Errors: NOT_FOUND, CONFLICT.
     */
    @Operation(name = "Deprovision Physical Resource", kind = OperationKind.MUTATION, target = "resourceIds")
    default CompletionStage<DeprovisionPhysicalResourceResponse> deprovisionPhysicalResource(
            CallContext call, DeprovisionPhysicalResourceRequest request) {
        return NotOffered.answer("Deprovision Physical Resource");
    }

    /**
     * Erases servers that are not in use.
     *
     * <p>Errors: NOT_FOUND, CONFLICT.
     */
    @Operation(name = "Sanitize Physical Resource", kind = OperationKind.MUTATION, target = "resourceIds")
    default CompletionStage<SanitizePhysicalResourceResponse> sanitizePhysicalResource(
            CallContext call, SanitizePhysicalResourceRequest request) {
        return NotOffered.answer("Sanitize Physical Resource");
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
