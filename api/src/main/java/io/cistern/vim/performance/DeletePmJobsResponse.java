// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Extension;
import io.cistern.api.ProblemDetails;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Map;

/**
 * Output of Delete PM Jobs (IFA 005 clause 7.7.4), which is best effort.
 *
 * @param deletedPmJobId 0..N; the jobs that are deleted
 * @param failures 0..N; identifier to what went wrong with it
 */
public record DeletePmJobsResponse(
        List<String> deletedPmJobId,
        @Extension("the standard lists the successes only") Map<String, ProblemDetails> failures)
        implements Response {

    public DeletePmJobsResponse {
        deletedPmJobId = Attributes.list(deletedPmJobId, "deletedPmJobId");
        failures = Attributes.map(failures, "failures");
    }
}
