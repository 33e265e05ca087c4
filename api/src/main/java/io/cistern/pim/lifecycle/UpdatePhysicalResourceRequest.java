// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import java.util.List;
import java.util.Optional;

/**
 * Input of Update Physical Resource.
 *
 * @param resourceIds 1..N; the servers
 * @param change 1; what is changed
 * @param applyTime 0..1; when it takes effect; absent: ON_RESET
 * @param resetAllowed 1; whether servers may be reset for it
 * @param maxUnavailable 0..1; how many servers at a time; absent: one
 */
@Buildable
public record UpdatePhysicalResourceRequest(
        List<String> resourceIds,
        ConfigurationChange change,
        Optional<ApplyTime> applyTime,
        boolean resetAllowed,
        Optional<Long> maxUnavailable)
        implements Request {

    public UpdatePhysicalResourceRequest {
        resourceIds = Attributes.nonEmpty(resourceIds, "resourceIds");
        Attributes.required(change, "change");
        applyTime = Attributes.optional(applyTime);
        maxUnavailable = Attributes.optional(maxUnavailable);
    }

    public static UpdatePhysicalResourceRequestBuilder builder() {
        return UpdatePhysicalResourceRequestBuilder.builder();
    }

    @Override
    public void validate() {
        Constraints.identifiers("resourceIds", resourceIds, Constraints.MAX_TARGETS);
        maxUnavailable.ifPresent(number -> Constraints.positive("maxUnavailable", number));
    }
}
