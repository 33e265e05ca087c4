// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Extension;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.vim.AffinityOrAntiAffinityResourceGroup;
import java.util.Optional;

/**
 * Input of Query Storage Affinity Groups.
 *
 * @param queryStorageAffinityGroupsFilter 0..1; filter on the attributes of {@link AffinityOrAntiAffinityResourceGroup};
 *     absent: everything visible to the consumer
 * @param attributeSelector 0..1; which attributes are wanted; absent: all
 * @param page 1; which page; absent: the first
 */
@Extension("groups would leak: the standard creates them and can neither show nor delete them")
@Buildable
public record QueryStorageAffinityGroupsRequest(
        Optional<Filter> queryStorageAffinityGroupsFilter, Optional<AttributeSelector> attributeSelector, Page page)
        implements Request {

    public QueryStorageAffinityGroupsRequest {
        queryStorageAffinityGroupsFilter = Attributes.optional(queryStorageAffinityGroupsFilter);
        attributeSelector = Attributes.optional(attributeSelector);
        page = page == null ? Page.FIRST : page;
    }

    public static QueryStorageAffinityGroupsRequestBuilder builder() {
        return QueryStorageAffinityGroupsRequestBuilder.builder();
    }

    @Override
    public void validate() {
        queryStorageAffinityGroupsFilter.ifPresent(
                filter -> filter.validateFor(AffinityOrAntiAffinityResourceGroup.class));
        attributeSelector.ifPresent(selector -> selector.validateFor(AffinityOrAntiAffinityResourceGroup.class));
    }
}
