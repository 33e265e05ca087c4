// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Update Threshold.
 *
 * @param threshold 1; the threshold as it is now
 */
public record UpdateThresholdResponse(Threshold threshold) implements Response {

    public UpdateThresholdResponse {
        Attributes.required(threshold, "threshold");
    }
}
