// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Extension;
import io.cistern.api.ProblemDetails;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Map;

/**
 * Output of Delete Thresholds (IFA 005 clause 7.7.9), which is best effort.
 *
 * @param deletedThresholdId 0..N; the thresholds that are deleted
 * @param failures 0..N; identifier to what went wrong with it
 */
public record DeleteThresholdsResponse(
        List<String> deletedThresholdId,
        @Extension("the standard lists the successes only") Map<String, ProblemDetails> failures)
        implements Response {

    public DeleteThresholdsResponse {
        deletedThresholdId = Attributes.list(deletedThresholdId, "deletedThresholdId");
        failures = Attributes.map(failures, "failures");
    }
}
