// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.operation;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Input of Query Operations.
 *
 * @param filter on the attributes of {@link OperationOccurrence}; absent: all
 * @param attributeSelector absent: all attributes
 * @param page which part of the result
 */
public record QueryOperationsRequest(Optional<Filter> filter, Optional<AttributeSelector> attributeSelector, Page page)
        implements Request {

    public QueryOperationsRequest {
        filter = Attributes.optional(filter);
        attributeSelector = Attributes.optional(attributeSelector);
        page = page == null ? Page.FIRST : page;
    }

    /** All operations that match. */
    public static QueryOperationsRequest matching(Filter filter) {
        return new QueryOperationsRequest(Optional.of(filter), Optional.empty(), Page.FIRST);
    }

    @Override
    public void validate() {
        filter.ifPresent(f -> f.validateFor(OperationOccurrence.class));
        attributeSelector.ifPresent(selector -> selector.validateFor(OperationOccurrence.class));
    }
}
