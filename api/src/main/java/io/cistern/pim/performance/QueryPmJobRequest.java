// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Input of Query PM Job.
 *
 * @param filter 0..1; filter on the attributes of {@link PmJob}; absent: all
 * @param page 1; which page; absent: the first
 */
public record QueryPmJobRequest(Optional<Filter> filter, Page page) implements Request {

    public QueryPmJobRequest {
        filter = Attributes.optional(filter);
        page = page == null ? Page.FIRST : page;
    }

    @Override
    public void validate() {
        filter.ifPresent(f -> f.validateFor(PmJob.class));
    }
}
