// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.operation;

import io.cistern.api.CallContext;
import io.cistern.api.Extension;
import io.cistern.api.Operation;
import io.cistern.api.OperationKind;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/** The operations of all infrastructures: one OSGi service. A consumer sees its own, an administrator all. */
@ProviderType
@Extension("IFA 005 operations report progress and outlive their callers")
public interface Operations {

    /** Finds operations, the newest first. Errors: INVALID_ARGUMENT (filter, page), FORBIDDEN. */
    @Operation(name = "Query Operations", kind = OperationKind.QUERY)
    CompletionStage<QueryOperationsResponse> queryOperations(CallContext call, QueryOperationsRequest request);

    /**
     * Asks an operation to stop and to undo what it has made; returns once that is final. Errors: NOT_FOUND, CONFLICT
     * (it is final already), FORBIDDEN.
     */
    @Operation(name = "Cancel Operation", kind = OperationKind.MUTATION, target = "operationId")
    CompletionStage<CancelOperationResponse> cancelOperation(CallContext call, CancelOperationRequest request);
}
