// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.api.operation.OperationStep;
import io.cistern.api.operation.StepState;
import java.time.Instant;
import java.util.Optional;

/**
 * A step as the journal keeps it.
 *
 * @param key its name
 * @param undoable whether it is taken back when the operation fails
 * @param state where it stands
 * @param resourceId what it made or changed
 * @param upstreamRequestId the infrastructure's own id of the request
 * @param startTime when it was intended
 * @param settleTime until when the infrastructure may still carry out an unanswered intent
 * @param endTime when its result was known
 */
record RecordedStep(
        String key,
        boolean undoable,
        StepState state,
        Optional<String> resourceId,
        Optional<String> upstreamRequestId,
        Instant startTime,
        Instant settleTime,
        Optional<Instant> endTime) {

    /** Whether something of it may exist that is to be removed when the operation is undone. */
    boolean toBeUndone() {
        return undoable && (state == StepState.INTENDED || state == StepState.DONE);
    }

    RecordedStep done(String id, Optional<String> requestId, Instant time) {
        return new RecordedStep(
                key, undoable, StepState.DONE, Optional.of(id), requestId, startTime, settleTime, Optional.of(time));
    }

    OperationStep toStep() {
        return new OperationStep(key, state, resourceId, upstreamRequestId, startTime, endTime);
    }
}
