// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Create PM Job.
 *
 * @param pmJob 1; the job
 */
public record CreatePmJobResponse(PmJob pmJob) implements Response {

    public CreatePmJobResponse {
        Attributes.required(pmJob, "pmJob");
    }
}
