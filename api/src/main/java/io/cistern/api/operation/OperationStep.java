// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.operation;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Instant;
import java.util.Optional;

/**
 * One remote change that an operation makes.
 *
 * @param key its name, unique in the operation, e.g. {@code port[0]}
 * @param state where it stands
 * @param resourceId what it made or changed, in the infrastructure's own identifier
 * @param upstreamRequestId the infrastructure's own id of the request, for its logs
 * @param startTime when it was intended
 * @param endTime when its result was known
 */
@Buildable
public record OperationStep(
        String key,
        StepState state,
        Optional<String> resourceId,
        Optional<String> upstreamRequestId,
        Instant startTime,
        Optional<Instant> endTime) {

    public OperationStep {
        Attributes.required(key, "key");
        Attributes.required(state, "state");
        Attributes.required(startTime, "startTime");
        resourceId = Attributes.optional(resourceId);
        upstreamRequestId = Attributes.optional(upstreamRequestId);
        endTime = Attributes.optional(endTime);
    }

    public static OperationStepBuilder builder() {
        return OperationStepBuilder.builder();
    }
}
