// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Extension;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * Input of Query Compute Flavour (IFA 005 clause 7.3.5.3).
 *
 * @param queryComputeFlavourFilter 0..1; filter on the attributes of {@link VirtualComputeFlavour}; absent:
 *     everything visible to the consumer
 * @param attributeSelector 0..1; which attributes are wanted; absent: all
 * @param page 1; which page; absent: the first
 */
@Buildable
public record QueryComputeFlavourRequest(
        Optional<Filter> queryComputeFlavourFilter,
        @Extension("large elements are costly") Optional<AttributeSelector> attributeSelector,
        @Extension("large results are read page by page") Page page)
        implements Request {

    public QueryComputeFlavourRequest {
        queryComputeFlavourFilter = Attributes.optional(queryComputeFlavourFilter);
        attributeSelector = Attributes.optional(attributeSelector);
        page = page == null ? Page.FIRST : page;
    }

    public static QueryComputeFlavourRequestBuilder builder() {
        return QueryComputeFlavourRequestBuilder.builder();
    }

    @Override
    public void validate() {
        queryComputeFlavourFilter.ifPresent(filter -> filter.validateFor(VirtualComputeFlavour.class));
        attributeSelector.ifPresent(selector -> selector.validateFor(VirtualComputeFlavour.class));
    }
}
