// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Input of List Endpoints.
 *
 * @param filter 0..1; filter on the attributes of {@link Endpoint}; absent: all
 * @param page 1; which page; absent: the first
 */
public record ListEndpointsRequest(Optional<Filter> filter, Page page) implements Request {

    public ListEndpointsRequest {
        filter = Attributes.optional(filter);
        page = page == null ? Page.FIRST : page;
    }

    @Override
    public void validate() {
        filter.ifPresent(f -> f.validateFor(Endpoint.class));
    }
}
