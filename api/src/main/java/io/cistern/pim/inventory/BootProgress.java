// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the start of a server got.
 *
 * @param lastState 1; e.g. {@code OSRunning}
 * @param lastStateTime 0..1; since when
 * @param lastBootSeconds 0..1; how long the last start took, in seconds
 */
public record BootProgress(String lastState, Optional<Instant> lastStateTime, Optional<BigDecimal> lastBootSeconds) {

    public BootProgress {
        Attributes.required(lastState, "lastState");
        lastStateTime = Attributes.optional(lastStateTime);
        lastBootSeconds = Attributes.optional(lastBootSeconds);
    }
}
