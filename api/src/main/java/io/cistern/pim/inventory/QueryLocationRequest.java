// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Input of Query Location.
 *
 * @param filter 0..1; filter on the attributes of {@link Location}; absent: all
 * @param level 0..1; only locations of this level; absent: all
 * @param page 1; which page; absent: the first
 */
public record QueryLocationRequest(Optional<Filter> filter, Optional<LocationLevel> level, Page page)
        implements Request {

    public QueryLocationRequest {
        filter = Attributes.optional(filter);
        level = Attributes.optional(level);
        page = page == null ? Page.FIRST : page;
    }

    @Override
    public void validate() {
        filter.ifPresent(f -> f.validateFor(Location.class));
    }
}
