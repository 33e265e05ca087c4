// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Filter;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Input of Query Infrastructures.
 *
 * @param filter on the attributes of {@link Infrastructure}; absent: all
 */
public record QueryInfrastructuresRequest(Optional<Filter> filter) implements Request {

    public QueryInfrastructuresRequest {
        filter = Attributes.optional(filter);
    }

    @Override
    public void validate() {
        filter.ifPresent(f -> f.validateFor(Infrastructure.class));
    }
}
