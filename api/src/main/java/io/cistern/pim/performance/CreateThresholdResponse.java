// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Create Threshold.
 *
 * @param threshold 1; the threshold
 */
public record CreateThresholdResponse(Threshold threshold) implements Response {

    public CreateThresholdResponse {
        Attributes.required(threshold, "threshold");
    }
}
