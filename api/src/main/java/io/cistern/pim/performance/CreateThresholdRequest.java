// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Filter;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PhysicalResource;
import java.util.List;
import java.util.Optional;

/**
 * Input of Create Threshold.
 *
 * @param objectType 1; what the objects are
 * @param objectIds 0..N; the objects
 * @param objectFilter 0..1; the objects that match, see {@link PhysicalResource}, those to come included
 * @param criteria 1; when it is crossed
 */
public record CreateThresholdRequest(
        ResourceKind objectType, List<String> objectIds, Optional<Filter> objectFilter, ThresholdCriteria criteria)
        implements Request {

    public CreateThresholdRequest {
        Attributes.required(objectType, "objectType");
        objectIds = Attributes.list(objectIds, "objectIds");
        objectFilter = Attributes.optional(objectFilter);
        Attributes.required(criteria, "criteria");
    }

    @Override
    public void validate() {
        Constraints.check(
                objectIds.isEmpty() != objectFilter.isEmpty(),
                "objectIds",
                "or objectFilter is given, not both",
                "give one of the two");
        Constraints.identifiers("objectIds", objectIds, Constraints.MAX_TARGETS);
        objectFilter.ifPresent(f -> f.validateFor(PhysicalResource.class));
        criteria.validate("criteria");
    }
}
