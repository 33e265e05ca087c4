// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

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
 * Virtualised Storage Resources Management: allocates, shows, changes, moves and terminates volumes (IFA 052
 * clause 6.4, IFA 005 clause 7.5.1).
 *
 * <p>Every operation can fail with UNAUTHENTICATED, FORBIDDEN, INVALID_ARGUMENT (the request breaks a rule, or
 * names something that does not exist), NOT_SUPPORTED, UNAVAILABLE, TIMEOUT, CANCELLED, BACKEND_ERROR and
 * INTERNAL; what else can happen is said at each.
 */
@ConsumerType
@StandardInterface(
        heading = "Virtualised Storage Resources Management",
        clause = "6.4",
        source = "IFA 005 7.5.1",
        requirement = "Ccm-Vim.003",
        kind = InfrastructureKind.VIM)
public interface VirtualisedStorageResourcesManagement {

    /**
     * Allocates one virtualised storage resource; complete when it can be used. A failed allocation leaves nothing
     * behind.
     *
     * <p>Errors: QUOTA_EXCEEDED or NO_CAPACITY (no storage back end has room or satisfies the constraints).
     */
    @Operation(name = "Allocate Virtualised Storage Resource", clause = "7.5.1.2", kind = OperationKind.MUTATION)
    CompletionStage<AllocateStorageResponse> allocateVirtualisedStorageResource(
            CallContext call, AllocateStorageRequest request);

    /**
     * Shows the storage resources that are visible to the consumer and match the filter; none is a success.
     */
    @Operation(name = "Query Virtualised Storage Resource", clause = "7.5.1.3", kind = OperationKind.QUERY)
    CompletionStage<QueryStorageResponse> queryVirtualisedStorageResource(
            CallContext call, QueryStorageRequest request);

    /**
     * Changes the flavour or metadata of a storage resource. Its size is changed by Scale Virtualised Storage Resource.
     *
     * <p>Errors: NOT_FOUND, CONFLICT, QUOTA_EXCEEDED or NO_CAPACITY.
     */
    @Operation(
            name = "Update Virtualised Storage Resource",
            clause = "7.5.1.4",
            kind = OperationKind.MUTATION,
            target = "storageId")
    default CompletionStage<UpdateStorageResponse> updateVirtualisedStorageResource(
            CallContext call, UpdateStorageRequest request) {
        return NotOffered.answer("Update Virtualised Storage Resource");
    }

    /**
     * Terminates storage resources, best effort; complete when they are gone. What is attached or has snapshots stays.
     *
     * <p>Succeeds as soon as one resource is terminated; if none is, fails as they did. Errors: NOT_FOUND,
     * CONFLICT (attached, or has snapshots); BACKEND_ERROR where they differ.
     */
    @Operation(
            name = "Terminate Virtualised Storage Resource",
            clause = "7.5.1.5",
            kind = OperationKind.MUTATION,
            target = "storageId")
    CompletionStage<TerminateStorageResponse> terminateVirtualisedStorageResource(
            CallContext call, TerminateStorageRequest request);

    /**
     * Makes or deletes a snapshot of a storage resource, gives it to a compute resource or takes it from there.
     *
     * <p>Errors: NOT_FOUND, QUOTA_EXCEEDED, or CONFLICT where its state does not allow the operation.
     */
    @Operation(
            name = "Operate Virtualised Storage Resource",
            clause = "7.5.1.6",
            kind = OperationKind.MUTATION,
            target = "storageId")
    default CompletionStage<OperateStorageResponse> operateVirtualisedStorageResource(
            CallContext call, OperateStorageRequest request) {
        return NotOffered.answer("Operate Virtualised Storage Resource");
    }

    /**
     * Gives a storage resource another size.
     *
     * <p>Errors: NOT_FOUND, CONFLICT, QUOTA_EXCEEDED or NO_CAPACITY.
     */
    @Operation(
            name = "Scale Virtualised Storage Resource",
            clause = "7.5.1.7",
            kind = OperationKind.MUTATION,
            target = "storageId")
    default CompletionStage<ScaleStorageResponse> scaleVirtualisedStorageResource(
            CallContext call, ScaleStorageRequest request) {
        return NotOffered.answer("Scale Virtualised Storage Resource");
    }

    /**
     * Moves a storage resource to another host or zone.
     *
     * <p>Errors: NOT_FOUND, CONFLICT or NO_CAPACITY.
     */
    @Operation(
            name = "Migrate Virtualised Storage Resource",
            clause = "7.5.1.8",
            kind = OperationKind.MUTATION,
            target = "storageId")
    default CompletionStage<MigrateStorageResponse> migrateVirtualisedStorageResource(
            CallContext call, MigrateStorageRequest request) {
        return NotOffered.answer("Migrate Virtualised Storage Resource");
    }

    /**
     * Creates a named affinity or anti-affinity group that the producer manages; the unit of proximity is a physical
     * storage node.
     *
     * <p>Errors: QUOTA_EXCEEDED.
     */
    @Operation(
            name = "Create Storage Resource Affinity Or AntiAffinity Constraints Group",
            clause = "7.5.1.9",
            kind = OperationKind.MUTATION)
    default CompletionStage<CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupResponse>
            createStorageResourceAffinityOrAntiAffinityConstraintsGroup(
                    CallContext call, CreateStorageResourceAffinityOrAntiAffinityConstraintsGroupRequest request) {
        return NotOffered.answer("Create Storage Resource Affinity Or AntiAffinity Constraints Group");
    }

    /** Shows the affinity and anti-affinity groups that are visible to the consumer. */
    @Extension("groups would leak: the standard creates them and can neither show nor delete them")
    @Operation(name = "Query Storage Affinity Groups", kind = OperationKind.QUERY)
    default CompletionStage<QueryStorageAffinityGroupsResponse> queryStorageAffinityGroups(
            CallContext call, QueryStorageAffinityGroupsRequest request) {
        return NotOffered.answer("Query Storage Affinity Groups");
    }

    /**
     * Deletes an affinity or anti-affinity group; its members stay where they are.
     *
     * <p>Errors: NOT_FOUND.
     */
    @Extension("groups would leak: the standard creates them and can neither show nor delete them")
    @Operation(name = "Delete Storage Affinity Group", kind = OperationKind.MUTATION, target = "groupId")
    default CompletionStage<DeleteStorageAffinityGroupResponse> deleteStorageAffinityGroup(
            CallContext call, DeleteStorageAffinityGroupRequest request) {
        return NotOffered.answer("Delete Storage Affinity Group");
    }
}
