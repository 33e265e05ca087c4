// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Create Threshold (IFA 005 clause 7.7.7).
 *
 * @param thresholdId 1; identifier of the threshold
 */
public record CreateThresholdResponse(String thresholdId) implements Response {

    public CreateThresholdResponse {
        Attributes.required(thresholdId, "thresholdId");
    }
}
