// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How long provisioning may take.
 *
 * @param total 0..1; altogether
 * @param perStep 0..N; by the name of a {@link StepType}
 */
public record ProvisioningTimeouts(Optional<Duration> total, Map<String, Duration> perStep) {

    public ProvisioningTimeouts {
        total = Attributes.optional(total);
        perStep = Attributes.map(perStep, "perStep");
    }
}
