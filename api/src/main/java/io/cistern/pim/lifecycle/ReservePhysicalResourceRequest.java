// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.time.Duration;
import java.util.Optional;

/**
 * Input of Reserve Physical Resource.
 *
 * @param selection 1; which servers
 * @param duration 1; for how long, at most 7 days
 * @param purpose 0..1; what for
 */
public record ReservePhysicalResourceRequest(ResourceSelection selection, Duration duration, Optional<String> purpose)
        implements Request {

    public ReservePhysicalResourceRequest {
        Attributes.required(selection, "selection");
        Attributes.required(duration, "duration");
        purpose = Attributes.optional(purpose);
    }

    /** The longest reservation. */
    private static final Duration MAX_DURATION = Duration.ofDays(7);

    @Override
    public void validate() {
        selection.validate("selection");
        Constraints.positive("duration", duration.toSeconds());
        Constraints.check(
                duration.compareTo(MAX_DURATION) <= 0,
                "duration",
                "is at most " + MAX_DURATION.toSeconds() + " seconds (7 days)",
                "reserve for a shorter time");
        Constraints.text("purpose", purpose);
    }
}
