// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.internal.Attributes;
import java.time.Instant;
import java.util.Optional;

/**
 * A report that can be had.
 *
 * @param reportId 1; identifier
 * @param readyTime 1; since when
 * @param expiryTime 0..1; until when
 * @param size 0..1; how large it is, in values
 */
public record ReportReference(String reportId, Instant readyTime, Optional<Instant> expiryTime, Optional<Long> size) {

    public ReportReference {
        Attributes.required(reportId, "reportId");
        Attributes.required(readyTime, "readyTime");
        expiryTime = Attributes.optional(expiryTime);
        size = Attributes.optional(size);
    }
}
