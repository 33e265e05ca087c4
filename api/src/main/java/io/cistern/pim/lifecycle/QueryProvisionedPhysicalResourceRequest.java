// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.pim.inventory.PhysicalResource;
import java.util.Optional;

/**
 * Input of Query Provisioned Physical Resource.
 *
 * @param filter 0..1; filter on the attributes of {@link PhysicalResource}; absent: all
 * @param attributeSelector 0..1; which attributes are wanted; absent: all
 * @param page 1; which page; absent: the first
 */
public record QueryProvisionedPhysicalResourceRequest(
        Optional<Filter> filter, Optional<AttributeSelector> attributeSelector, Page page) implements Request {

    public QueryProvisionedPhysicalResourceRequest {
        filter = Attributes.optional(filter);
        attributeSelector = Attributes.optional(attributeSelector);
        page = page == null ? Page.FIRST : page;
    }

    @Override
    public void validate() {
        filter.ifPresent(f -> f.validateFor(PhysicalResource.class));
        attributeSelector.ifPresent(selector -> selector.validateFor(PhysicalResource.class));
    }
}
