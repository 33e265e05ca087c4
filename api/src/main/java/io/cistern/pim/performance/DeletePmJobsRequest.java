// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;

/**
 * Input of Delete PM Jobs.
 *
 * @param pmJobId 1..N; the jobs
 */
public record DeletePmJobsRequest(List<String> pmJobId) implements Request {

    public DeletePmJobsRequest {
        pmJobId = Attributes.nonEmpty(pmJobId, "pmJobId");
    }

    @Override
    public void validate() {
        Constraints.identifiers("pmJobId", pmJobId, Constraints.MAX_TARGETS);
    }
}
