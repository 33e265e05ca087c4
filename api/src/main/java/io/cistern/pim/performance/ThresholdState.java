// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.internal.Attributes;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the value of one object is.
 *
 * @param objectId 1; the object
 * @param level 0..1; the bound that is crossed; absent: none
 * @param since 0..1; since when
 */
public record ThresholdState(String objectId, Optional<ThresholdLevel> level, Optional<Instant> since) {

    public ThresholdState {
        Attributes.required(objectId, "objectId");
        level = Attributes.optional(level);
        since = Attributes.optional(since);
    }
}
