// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.Operation;
import io.cistern.api.OperationKind;
import io.cistern.api.StandardInterface;
import io.cistern.internal.NotOffered;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Virtualised Network Resources Management: allocates, shows, changes and terminates networks, subnets, ports,
 * trunks and routing resources (IFA 052 clause 6.3, IFA 005 clause 7.4.1).
 *
 * <p>Every operation can fail with UNAUTHENTICATED, FORBIDDEN, INVALID_ARGUMENT (the request breaks a rule, or
 * names something that does not exist), NOT_SUPPORTED, UNAVAILABLE, TIMEOUT, CANCELLED, BACKEND_ERROR and
 * INTERNAL; what else can happen is said at each.
 */
@ConsumerType
@StandardInterface(
        heading = "Virtualised Network Resources Management",
        clause = "6.3",
        source = "IFA 005 7.4.1",
        requirement = "Ccm-Vim.002",
        kind = InfrastructureKind.VIM)
public interface VirtualisedNetworkResourcesManagement {

    /**
     * Allocates one network (with its subnets), subnet, port, trunk or routing resource. A failed allocation
     * leaves nothing behind.
     *
     * <p>Errors: QUOTA_EXCEEDED, NO_CAPACITY (no segment or address is free), CONFLICT (an address or segment is
     * taken).
     */
    @Operation(name = "Allocate Virtualised Network Resource", clause = "7.4.1.2", kind = OperationKind.MUTATION)
    CompletionStage<AllocateNetworkResponse> allocateVirtualisedNetworkResource(
            CallContext call, AllocateNetworkRequest request);

    /**
     * Shows the network resources of one type that are visible to the consumer and match the filter; none is a
     * success.
     */
    @Operation(name = "Query Virtualised Network Resource", clause = "7.4.1.3", kind = OperationKind.QUERY)
    CompletionStage<QueryNetworkResponse> queryVirtualisedNetworkResource(
            CallContext call, QueryNetworkRequest request);

    /**
     * Changes a network resource. Its networkId, ipVersion and cidr cannot change.
     *
     * <p>Errors: NOT_FOUND, CONFLICT, QUOTA_EXCEEDED.
     */
    @Operation(
            name = "Update Virtualised Network Resource",
            clause = "7.4.1.4",
            kind = OperationKind.MUTATION,
            target = "networkResourceId")
    default CompletionStage<UpdateNetworkResponse> updateVirtualisedNetworkResource(
            CallContext call, UpdateNetworkRequest request) {
        return NotOffered.answer("Update Virtualised Network Resource");
    }

    /**
     * Terminates network resources, best effort.
     *
     * <p>Succeeds as soon as one resource is terminated; if none is, fails as they did. Errors: NOT_FOUND,
     * CONFLICT (in use); BACKEND_ERROR where they differ.
     */
    @Operation(
            name = "Terminate Virtualised Network Resource",
            clause = "7.4.1.5",
            kind = OperationKind.MUTATION,
            target = "networkResourceId")
    CompletionStage<TerminateNetworkResponse> terminateVirtualisedNetworkResource(
            CallContext call, TerminateNetworkRequest request);

    /**
     * Creates a named affinity or anti-affinity group that the producer manages; the unit of proximity is a
     * physical network device.
     *
     * <p>Errors: QUOTA_EXCEEDED.
     */
    @Operation(
            name = "Create Network Resource Affinity Or AntiAffinity Constraints Group",
            clause = "7.4.1.6",
            kind = OperationKind.MUTATION)
    default CompletionStage<CreateNetworkResourceAffinityOrAntiAffinityConstraintsGroupResponse>
            createNetworkResourceAffinityOrAntiAffinityConstraintsGroup(
                    CallContext call, CreateNetworkResourceAffinityOrAntiAffinityConstraintsGroupRequest request) {
        return NotOffered.answer("Create Network Resource Affinity Or AntiAffinity Constraints Group");
    }
}
