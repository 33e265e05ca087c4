// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Filter;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;
import java.util.Optional;

/**
 * Input of Query Capacity.
 *
 * @param filter 0..1; filter on the attributes of the servers that are counted, see {@link PhysicalResource}; absent:
 *     all
 * @param groupBy 0..N; what they are told by; none: all together
 */
public record QueryCapacityRequest(Optional<Filter> filter, List<CapacityGrouping> groupBy) implements Request {

    public QueryCapacityRequest {
        filter = Attributes.optional(filter);
        groupBy = Attributes.list(groupBy, "groupBy");
    }

    @Override
    public void validate() {
        filter.ifPresent(f -> f.validateFor(PhysicalResource.class));
        Constraints.distinct("groupBy", groupBy.stream().map(Enum::name), "grouping");
    }
}
