// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Update PM Job.
 *
 * @param pmJob 1; the job as it is now
 */
public record UpdatePmJobResponse(PmJob pmJob) implements Response {

    public UpdatePmJobResponse {
        Attributes.required(pmJob, "pmJob");
    }
}
