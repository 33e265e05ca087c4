// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Extension;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Input of Query Virtualised Storage Resource Information (IFA 005 clause 7.5.3.4).
 *
 * @param informationQueryFilter 0..1; filter on the attributes of {@link VirtualStorageResourceInformation}; absent: everything visible to the consumer
 * @param attributeSelector 0..1; which attributes are wanted; absent: all
 * @param page 1; which page; absent: the first
 */
public record QueryStorageResourceInformationRequest(
        Optional<Filter> informationQueryFilter,
        @Extension("large elements are costly") Optional<AttributeSelector> attributeSelector,
        @Extension("large results are read page by page") Page page)
        implements Request {

    public QueryStorageResourceInformationRequest {
        informationQueryFilter = Attributes.optional(informationQueryFilter);
        attributeSelector = Attributes.optional(attributeSelector);
        page = page == null ? Page.FIRST : page;
    }

    @Override
    public void validate() {
        informationQueryFilter.ifPresent(filter -> filter.validateFor(VirtualStorageResourceInformation.class));
        attributeSelector.ifPresent(selector -> selector.validateFor(VirtualStorageResourceInformation.class));
    }
}
