// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Extension;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * Input of Query Virtualised Storage Resource (IFA 005 clause 7.5.1.3).
 *
 * @param queryStorageFilter 0..1; filter on the attributes of {@link VirtualStorage}; absent: everything visible
 *     to the consumer
 * @param attributeSelector 0..1; which attributes are wanted; absent: all
 * @param page 1; which page; absent: the first
 */
@Buildable
public record QueryStorageRequest(
        Optional<Filter> queryStorageFilter,
        @Extension("large elements are costly") Optional<AttributeSelector> attributeSelector,
        @Extension("large results are read page by page") Page page)
        implements Request {

    public QueryStorageRequest {
        queryStorageFilter = Attributes.optional(queryStorageFilter);
        attributeSelector = Attributes.optional(attributeSelector);
        page = page == null ? Page.FIRST : page;
    }

    public static QueryStorageRequestBuilder builder() {
        return QueryStorageRequestBuilder.builder();
    }

    @Override
    public void validate() {
        queryStorageFilter.ifPresent(filter -> filter.validateFor(VirtualStorage.class));
        attributeSelector.ifPresent(selector -> selector.validateFor(VirtualStorage.class));
    }
}
