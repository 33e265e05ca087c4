// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Delete Thresholds.
 *
 * @param deletedThresholdId 0..N; the thresholds that were deleted
 */
public record DeleteThresholdsResponse(List<String> deletedThresholdId) implements Response {

    public DeleteThresholdsResponse {
        deletedThresholdId = Attributes.list(deletedThresholdId, "deletedThresholdId");
    }
}
