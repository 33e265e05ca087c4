// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.CallContext;
import io.cistern.api.Extension;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.Operation;
import io.cistern.api.OperationKind;
import io.cistern.api.StandardInterface;
import io.cistern.internal.NotOffered;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Virtualised Compute Resources Management: allocates, shows, changes and terminates virtual machines (IFA 052
 * clause 6.2, IFA 005 clause 7.3.1).
 *
 * <p>Every operation can fail with UNAUTHENTICATED, FORBIDDEN, INVALID_ARGUMENT (the request breaks a rule, or
 * names something that does not exist), NOT_SUPPORTED, UNAVAILABLE, TIMEOUT, CANCELLED, BACKEND_ERROR and
 * INTERNAL; what else can happen is said at each.
 */
@ConsumerType
@StandardInterface(
        heading = "Virtualised Compute Resources Management",
        clause = "6.2",
        source = "IFA 005 7.3.1",
        requirement = "Ccm-Vim.001",
        kind = InfrastructureKind.VIM)
public interface VirtualisedComputeResourcesManagement {

    /**
     * Allocates one virtualised compute resource; complete when it runs. A failed allocation leaves nothing
     * behind.
     *
     * <p>Errors: QUOTA_EXCEEDED, NO_CAPACITY (no host satisfies the constraints) or CONFLICT (an address is
     * taken, a port is in use).
     */
    @Operation(name = "Allocate Virtualised Compute Resource", clause = "7.3.1.2", kind = OperationKind.MUTATION)
    CompletionStage<AllocateComputeResponse> allocateVirtualisedComputeResource(
            CallContext call, AllocateComputeRequest request);

    /**
     * Shows the compute resources that are visible to the consumer and match the filter; none is a success.
     */
    @Operation(name = "Query Virtualised Compute Resource", clause = "7.3.1.3", kind = OperationKind.QUERY)
    CompletionStage<QueryComputeResponse> queryVirtualisedComputeResource(
            CallContext call, QueryComputeRequest request);

    /**
     * Changes the network interfaces or metadata of a compute resource.
     *
     * <p>Errors: NOT_FOUND, CONFLICT or QUOTA_EXCEEDED.
     */
    @Operation(
            name = "Update Virtualised Compute Resource",
            clause = "7.3.1.4",
            kind = OperationKind.MUTATION,
            target = "computeId")
    default CompletionStage<UpdateComputeResponse> updateVirtualisedComputeResource(
            CallContext call, UpdateComputeRequest request) {
        return NotOffered.answer("Update Virtualised Compute Resource");
    }

    /**
     * Terminates compute resources, best effort; complete when they are gone. Volumes and ports that were
     * allocated as resources of their own stay.
     *
     * <p>Succeeds as soon as one resource is terminated; if none is, fails as they did. Errors: NOT_FOUND,
     * CONFLICT; BACKEND_ERROR where they differ.
     */
    @Operation(
            name = "Terminate Virtualised Compute Resource",
            clause = "7.3.1.5",
            kind = OperationKind.MUTATION,
            target = "computeId")
    CompletionStage<TerminateComputeResponse> terminateVirtualisedComputeResource(
            CallContext call, TerminateComputeRequest request);

    /**
     * Starts, stops, pauses, suspends, reboots or snapshots a compute resource.
     *
     * <p>Errors: NOT_FOUND, or CONFLICT where its state does not allow the operation.
     */
    @Operation(
            name = "Operate Virtualised Compute Resource",
            clause = "7.3.1.6",
            kind = OperationKind.MUTATION,
            target = "computeId")
    default CompletionStage<OperateComputeResponse> operateVirtualisedComputeResource(
            CallContext call, OperateComputeRequest request) {
        return NotOffered.answer("Operate Virtualised Compute Resource");
    }

    /**
     * Gives a compute resource the capacity of another flavour.
     *
     * <p>Errors: NOT_FOUND, CONFLICT, QUOTA_EXCEEDED or NO_CAPACITY.
     */
    @Operation(
            name = "Scale Virtualised Compute Resource",
            clause = "7.3.1.7",
            kind = OperationKind.MUTATION,
            target = "computeId")
    default CompletionStage<ScaleComputeResponse> scaleVirtualisedComputeResource(
            CallContext call, ScaleComputeRequest request) {
        return NotOffered.answer("Scale Virtualised Compute Resource");
    }

    /**
     * Moves a compute resource to another host or zone.
     *
     * <p>Errors: NOT_FOUND, CONFLICT or NO_CAPACITY.
     */
    @Operation(
            name = "Migrate Virtualised Compute Resource",
            clause = "7.3.1.8",
            kind = OperationKind.MUTATION,
            target = "computeId")
    default CompletionStage<MigrateComputeResponse> migrateVirtualisedComputeResource(
            CallContext call, MigrateComputeRequest request) {
        return NotOffered.answer("Migrate Virtualised Compute Resource");
    }

    /**
     * Creates a named affinity or anti-affinity group that the producer manages.
     *
     * <p>Errors: QUOTA_EXCEEDED.
     */
    @Operation(
            name = "Create Compute Resource Affinity Or AntiAffinity Constraints Group",
            clause = "7.3.1.9",
            kind = OperationKind.MUTATION)
    default CompletionStage<CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupResponse>
            createComputeResourceAffinityOrAntiAffinityConstraintsGroup(
                    CallContext call, CreateComputeResourceAffinityOrAntiAffinityConstraintsGroupRequest request) {
        return NotOffered.answer("Create Compute Resource Affinity Or AntiAffinity Constraints Group");
    }

    /** Shows the affinity and anti-affinity groups that are visible to the consumer. */
    @Extension("groups would leak: the standard creates them and can neither show nor delete them")
    @Operation(name = "Query Affinity Groups", kind = OperationKind.QUERY)
    default CompletionStage<QueryAffinityGroupsResponse> queryAffinityGroups(
            CallContext call, QueryAffinityGroupsRequest request) {
        return NotOffered.answer("Query Affinity Groups");
    }

    /**
     * Deletes an affinity or anti-affinity group that has no members.
     *
     * <p>Errors: NOT_FOUND; CONFLICT: it has members.
     */
    @Extension("groups would leak: the standard creates them and can neither show nor delete them")
    @Operation(name = "Delete Affinity Group", kind = OperationKind.MUTATION, target = "groupId")
    default CompletionStage<DeleteAffinityGroupResponse> deleteAffinityGroup(
            CallContext call, DeleteAffinityGroupRequest request) {
        return NotOffered.answer("Delete Affinity Group");
    }
}
