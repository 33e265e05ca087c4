// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Filter;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PhysicalResource;
import java.util.List;
import java.util.Optional;

/**
 * A bound that is watched (derived; IFA 053 clause 8).
 *
 * @param thresholdId 1; identifier
 * @param objectType 1; what the objects are
 * @param objectIds 0..N; the objects
 * @param objectFilter 0..1; the objects that match, see {@link PhysicalResource}, those to come included
 * @param criteria 1; when it is crossed
 * @param states 0..N; where each object is
 * @param tenantId 1; the tenant that has it
 * @param version 1; grows with each change
 */
@Buildable
public record Threshold(
        String thresholdId,
        ResourceKind objectType,
        List<String> objectIds,
        Optional<Filter> objectFilter,
        ThresholdCriteria criteria,
        List<ThresholdState> states,
        String tenantId,
        long version) {

    public Threshold {
        Attributes.required(thresholdId, "thresholdId");
        Attributes.required(objectType, "objectType");
        objectIds = Attributes.list(objectIds, "objectIds");
        objectFilter = Attributes.optional(objectFilter);
        Attributes.required(criteria, "criteria");
        states = Attributes.list(states, "states");
        Attributes.required(tenantId, "tenantId");
    }

    public static ThresholdBuilder builder() {
        return ThresholdBuilder.builder();
    }
}
