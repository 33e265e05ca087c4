// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import io.cistern.pim.ResourceKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Input of Query Physical Resource Inventory.
 *
 * @param filter 0..1; filter on the attributes of {@link PhysicalResource}; absent: all
 * @param attributeSelector 0..1; which attributes are wanted; absent: all
 * @param kinds 0..N; only these kinds; none: all
 * @param depth 0..1; how much is told; absent: SUMMARY
 * @param maxAge 0..1; how old the answer may be; absent: as old as it is
 * @param page 1; which page; absent: the first
 */
@Buildable
public record QueryPhysicalResourceInventoryRequest(
        Optional<Filter> filter,
        Optional<AttributeSelector> attributeSelector,
        List<ResourceKind> kinds,
        Optional<InventoryDepth> depth,
        Optional<Duration> maxAge,
        Page page)
        implements Request {

    public QueryPhysicalResourceInventoryRequest {
        filter = Attributes.optional(filter);
        attributeSelector = Attributes.optional(attributeSelector);
        kinds = Attributes.list(kinds, "kinds");
        depth = Attributes.optional(depth);
        maxAge = Attributes.optional(maxAge);
        page = page == null ? Page.FIRST : page;
    }

    public static QueryPhysicalResourceInventoryRequestBuilder builder() {
        return QueryPhysicalResourceInventoryRequestBuilder.builder();
    }

    @Override
    public void validate() {
        filter.ifPresent(f -> f.validateFor(PhysicalResource.class));
        attributeSelector.ifPresent(selector -> selector.validateFor(PhysicalResource.class));
        maxAge.ifPresent(age -> Constraints.notNegative("maxAge", age.toSeconds()));
    }
}
