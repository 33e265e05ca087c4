// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.CallContext;
import io.cistern.api.Extension;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.Operation;
import io.cistern.api.OperationKind;
import io.cistern.api.StandardInterface;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Virtualised Compute Flavour Management: creates, shows and deletes the flavours that compute resources are
 * made from (IFA 005 clause 7.3.5).
 *
 * <p>Every operation can fail with UNAUTHENTICATED, FORBIDDEN, INVALID_ARGUMENT (the request breaks a rule, or
 * names something that does not exist), NOT_SUPPORTED, UNAVAILABLE, TIMEOUT, CANCELLED, BACKEND_ERROR and
 * INTERNAL; what else can happen is said at each.
 */
@ConsumerType
@Extension("IFA 052 does not refer to flavours, but Allocate and Scale need them")
@StandardInterface(
        heading = "Virtualised Compute Flavour Management",
        source = "IFA 005 7.3.5",
        kind = InfrastructureKind.VIM)
public interface VirtualisedComputeFlavourManagement {

    /**
     * Creates a flavour.
     *
     * <p>Errors: CONFLICT where the identifier or name is taken.
     */
    @Operation(name = "Create Compute Flavour", clause = "7.3.5.2", kind = OperationKind.MUTATION)
    CompletionStage<CreateComputeFlavourResponse> createComputeFlavour(
            CallContext call, CreateComputeFlavourRequest request);

    /** Shows the flavours that are visible to the consumer and match the filter; none is a success. */
    @Operation(name = "Query Compute Flavour", clause = "7.3.5.3", kind = OperationKind.QUERY)
    CompletionStage<QueryComputeFlavourResponse> queryComputeFlavour(
            CallContext call, QueryComputeFlavourRequest request);

    /**
     * Deletes a flavour: nothing can be allocated from it any more, what was stays.
     *
     * <p>Errors: NOT_FOUND.
     */
    @Operation(
            name = "Delete Compute Flavour",
            clause = "7.3.5.4",
            kind = OperationKind.MUTATION,
            target = "computeFlavourId")
    CompletionStage<DeleteComputeFlavourResponse> deleteComputeFlavour(
            CallContext call, DeleteComputeFlavourRequest request);
}
