// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Extension;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Input of Query Threshold (IFA 005 clause 7.7.8).
 *
 * @param queryFilter 0..1; filter on the attributes of {@link Threshold}; absent: everything visible to the consumer
 * @param attributeSelector 0..1; which attributes are wanted; absent: all
 * @param page 1; which page; absent: the first
 */
public record QueryThresholdRequest(
        Optional<Filter> queryFilter,
        @Extension("large elements are costly") Optional<AttributeSelector> attributeSelector,
        @Extension("large results are read page by page") Page page)
        implements Request {

    public QueryThresholdRequest {
        queryFilter = Attributes.optional(queryFilter);
        attributeSelector = Attributes.optional(attributeSelector);
        page = page == null ? Page.FIRST : page;
    }

    @Override
    public void validate() {
        queryFilter.ifPresent(filter -> filter.validateFor(Threshold.class));
        attributeSelector.ifPresent(selector -> selector.validateFor(Threshold.class));
    }
}
