// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import io.cistern.pim.ResourceKind;
import java.util.List;
import java.util.Optional;

/**
 * Input of Query Metric Capability.
 *
 * @param objectIds 0..N; the objects
 * @param objectType 0..1; all objects of this kind
 * @param page 1; which page; absent: the first
 */
public record QueryMetricCapabilityRequest(List<String> objectIds, Optional<ResourceKind> objectType, Page page)
        implements Request {

    public QueryMetricCapabilityRequest {
        objectIds = Attributes.list(objectIds, "objectIds");
        objectType = Attributes.optional(objectType);
        page = page == null ? Page.FIRST : page;
    }

    @Override
    public void validate() {
        Constraints.check(
                objectIds.isEmpty() != objectType.isEmpty(),
                "objectIds",
                "or objectType is given, not both",
                "give one of the two");
        Constraints.identifiers("objectIds", objectIds, Constraints.MAX_TARGETS);
    }
}
