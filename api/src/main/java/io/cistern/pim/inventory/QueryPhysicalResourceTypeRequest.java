// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Input of Query Physical Resource Type.
 *
 * @param filter 0..1; filter on the attributes of {@link PhysicalResourceType}; absent: all
 * @param page 1; which page; absent: the first
 */
public record QueryPhysicalResourceTypeRequest(Optional<Filter> filter, Page page) implements Request {

    public QueryPhysicalResourceTypeRequest {
        filter = Attributes.optional(filter);
        page = page == null ? Page.FIRST : page;
    }

    @Override
    public void validate() {
        filter.ifPresent(f -> f.validateFor(PhysicalResourceType.class));
    }
}
