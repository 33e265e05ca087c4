// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Create PM Job (IFA 005 clause 7.7.2).
 *
 * @param pmJobId 1; identifier of the job
 */
public record CreatePmJobResponse(String pmJobId) implements Response {

    public CreatePmJobResponse {
        Attributes.required(pmJobId, "pmJobId");
    }
}
