// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Extension;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Input of Query Inventory Change.
 *
 * @param filter 0..1; filter on the attributes of {@link InventoryChange}; absent: all
 * @param page 1; which page; absent: the first
 */
@Extension("IFA 053 tells of changes by notifications only; who was not subscribed asks for them")
public record QueryInventoryChangeRequest(Optional<Filter> filter, Page page) implements Request {

    public QueryInventoryChangeRequest {
        filter = Attributes.optional(filter);
        page = page == null ? Page.FIRST : page;
    }

    @Override
    public void validate() {
        filter.ifPresent(f -> f.validateFor(InventoryChange.class));
    }
}
