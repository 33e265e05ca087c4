// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Extension;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.pim.Allocation;
import java.util.Optional;

/**
 * Input of Query Allocation.
 *
 * @param filter 0..1; filter on the attributes of {@link Allocation}; absent: all
 * @param page 1; which page; absent: the first
 */
@Extension("IFA 053 is not at hand; who holds and uses what is read before it is changed")
public record QueryAllocationRequest(Optional<Filter> filter, Page page) implements Request {

    public QueryAllocationRequest {
        filter = Attributes.optional(filter);
        page = page == null ? Page.FIRST : page;
    }

    @Override
    public void validate() {
        filter.ifPresent(f -> f.validateFor(Allocation.class));
    }
}
