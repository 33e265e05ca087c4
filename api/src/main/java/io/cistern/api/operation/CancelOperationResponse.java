// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.operation;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Cancel Operation.
 *
 * @param operation how it ended: CANCELLED, or COMPLETED where it was faster
 */
public record CancelOperationResponse(OperationOccurrence operation) implements Response {

    public CancelOperationResponse {
        Attributes.required(operation, "operation");
    }
}
