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
 * Input of Query Virtualised Compute Resource (IFA 005 clause 7.3.1.3).
 *
 * @param queryComputeFilter 0..1; filter on the attributes of {@link VirtualCompute}; absent: everything visible
 *     to the consumer
 * @param attributeSelector 0..1; which attributes are wanted; absent: all
 * @param page 1; which page; absent: the first
 */
@Buildable
public record QueryComputeRequest(
        Optional<Filter> queryComputeFilter,
        @Extension("large elements are costly") Optional<AttributeSelector> attributeSelector,
        @Extension("large results are read page by page") Page page)
        implements Request {

    public QueryComputeRequest {
        queryComputeFilter = Attributes.optional(queryComputeFilter);
        attributeSelector = Attributes.optional(attributeSelector);
        page = page == null ? Page.FIRST : page;
    }

    public static QueryComputeRequestBuilder builder() {
        return QueryComputeRequestBuilder.builder();
    }

    @Override
    public void validate() {
        queryComputeFilter.ifPresent(filter -> filter.validateFor(VirtualCompute.class));
        attributeSelector.ifPresent(selector -> selector.validateFor(VirtualCompute.class));
    }
}
