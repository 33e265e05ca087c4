// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.api.ProblemDetails;
import io.cistern.api.Response;
import io.cistern.api.operation.OperationState;
import java.util.Optional;

/**
 * How an operation ended.
 *
 * @param state COMPLETED, FAILED or CANCELLED
 * @param result of COMPLETED
 * @param problem of FAILED and CANCELLED
 */
record Ended(OperationState state, Optional<Response> result, Optional<ProblemDetails> problem) {

    static Ended completed(Response result) {
        return new Ended(OperationState.COMPLETED, Optional.of(result), Optional.empty());
    }

    static Ended failed(OperationState state, ProblemDetails problem) {
        return new Ended(state, Optional.empty(), Optional.of(problem));
    }
}
