// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import io.cistern.api.operation.OperationProgress;
import java.time.Instant;
import java.util.Optional;

/**
 * Who calls, how long they wait, and how they want to hear of it. Given with every operation, kept by none.
 */
public interface CallContext {

    /** The authenticated consumer. */
    Consumer consumer();

    /**
     * When the caller stops waiting: the call then fails with {@link ErrorCode#TIMEOUT} and the operation id, and the
     * work goes on. Absent: 30 s for a query, 10 min for a mutation.
     */
    Optional<Instant> deadline();

    /** Joins what happens here with what happens elsewhere: a W3C {@code traceparent}. */
    String correlationId();

    /** Makes a mutation happen once: the same key and request within 24 h give the same result. */
    Optional<String> idempotencyKey();

    /** The resource group of requests that name none. */
    Optional<String> resourceGroupId();

    /**
     * Called once, before the first side effect, when a mutation has been recorded.
     *
     * @param operationId where the operation can be followed
     */
    void onAccepted(String operationId);

    /** Called as a mutation advances, in order; never after its result is known. */
    void onProgress(OperationProgress progress);

    /** Begins a context. */
    static CallContextBuilder of(Consumer consumer) {
        return new CallContextBuilder(consumer);
    }
}
