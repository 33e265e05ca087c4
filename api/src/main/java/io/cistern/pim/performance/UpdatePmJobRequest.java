// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import java.util.List;
import java.util.Optional;

/**
 * Input of Update PM Job. What is absent stays as it is.
 *
 * @param pmJobId 1; the job
 * @param criteria 0..1; what is collected
 * @param objectIds 0..N; the objects
 * @param state 0..1; ACTIVE or SUSPENDED
 * @param expectedVersion 1; the version that is changed
 */
@Buildable
public record UpdatePmJobRequest(
        String pmJobId,
        Optional<PmJobCriteria> criteria,
        List<String> objectIds,
        Optional<PmJobState> state,
        long expectedVersion)
        implements Request {

    public UpdatePmJobRequest {
        Attributes.required(pmJobId, "pmJobId");
        criteria = Attributes.optional(criteria);
        objectIds = Attributes.list(objectIds, "objectIds");
        state = Attributes.optional(state);
    }

    public static UpdatePmJobRequestBuilder builder() {
        return UpdatePmJobRequestBuilder.builder();
    }

    @Override
    public void validate() {
        Constraints.identifier("pmJobId", pmJobId);
        criteria.ifPresent(c -> c.validate("criteria"));
        Constraints.identifiers("objectIds", objectIds, Constraints.MAX_TARGETS);
        Constraints.check(
                state.isEmpty() || state.get() != PmJobState.DEGRADED,
                "state",
                "is ACTIVE or SUSPENDED",
                "give one of the two");
    }
}
