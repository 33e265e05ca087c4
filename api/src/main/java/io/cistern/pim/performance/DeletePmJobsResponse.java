// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Delete PM Jobs.
 *
 * @param deletedPmJobId 0..N; the jobs that were deleted
 */
public record DeletePmJobsResponse(List<String> deletedPmJobId) implements Response {

    public DeletePmJobsResponse {
        deletedPmJobId = Attributes.list(deletedPmJobId, "deletedPmJobId");
    }
}
