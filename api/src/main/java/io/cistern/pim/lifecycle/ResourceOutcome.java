// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.ProblemDetails;
import io.cistern.internal.Attributes;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.PowerState;
import java.util.Optional;

/**
 * How an operation ended for one resource.
 *
 * @param resourceId 1; the resource
 * @param lifecycleState 0..1; where it stands
 * @param powerState 0..1; whether it has power, as read back
 * @param problem 0..1; why it failed; absent: it did not
 */
public record ResourceOutcome(
        String resourceId,
        Optional<LifecycleState> lifecycleState,
        Optional<PowerState> powerState,
        Optional<ProblemDetails> problem) {

    public ResourceOutcome {
        Attributes.required(resourceId, "resourceId");
        lifecycleState = Attributes.optional(lifecycleState);
        powerState = Attributes.optional(powerState);
        problem = Attributes.optional(problem);
    }
}
