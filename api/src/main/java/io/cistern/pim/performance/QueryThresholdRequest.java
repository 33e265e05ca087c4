// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Input of Query Threshold.
 *
 * @param filter 0..1; filter on the attributes of {@link Threshold}; absent: all
 * @param page 1; which page; absent: the first
 */
public record QueryThresholdRequest(Optional<Filter> filter, Page page) implements Request {

    public QueryThresholdRequest {
        filter = Attributes.optional(filter);
        page = page == null ? Page.FIRST : page;
    }

    @Override
    public void validate() {
        filter.ifPresent(f -> f.validateFor(Threshold.class));
    }
}
