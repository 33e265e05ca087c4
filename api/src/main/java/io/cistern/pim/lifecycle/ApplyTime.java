// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a change takes effect.
 *
 * @param moment 1; when
 * @param windowStart 0..1; when the maintenance window starts
 * @param windowDuration 0..1; how long it is
 */
public record ApplyTime(ApplyMoment moment, Optional<Instant> windowStart, Optional<Duration> windowDuration) {

    public ApplyTime {
        Attributes.required(moment, "moment");
        windowStart = Attributes.optional(windowStart);
        windowDuration = Attributes.optional(windowDuration);
    }
}
