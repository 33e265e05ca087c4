// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;

/**
 * Input of Delete Thresholds.
 *
 * @param thresholdId 1..N; the thresholds
 */
public record DeleteThresholdsRequest(List<String> thresholdId) implements Request {

    public DeleteThresholdsRequest {
        thresholdId = Attributes.nonEmpty(thresholdId, "thresholdId");
    }

    @Override
    public void validate() {
        Constraints.identifiers("thresholdId", thresholdId, Constraints.MAX_TARGETS);
    }
}
