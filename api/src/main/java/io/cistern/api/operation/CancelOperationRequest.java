// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.operation;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;

/**
 * Input of Cancel Operation.
 *
 * @param operationId the operation to stop
 */
public record CancelOperationRequest(String operationId) implements Request {

    public CancelOperationRequest {
        Attributes.required(operationId, "operationId");
    }

    @Override
    public void validate() {
        Constraints.identifier("operationId", operationId);
    }
}
