// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Extension;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * Input of Query Virtualised Network Resource (IFA 005 clause 7.4.1.3).
 *
 * @param queryNetworkFilter 0..1; filter on the attributes of the element that stands for the type; absent:
 *     everything visible to the consumer
 * @param networkResourceType 0..1; what to show; absent: networks
 * @param attributeSelector 0..1; which attributes are wanted; absent: all
 * @param page 1; which page; absent: the first
 */
@Buildable
public record QueryNetworkRequest(
        Optional<Filter> queryNetworkFilter,
        @Extension("the standard shows networks only") Optional<NetworkResourceType> networkResourceType,
        @Extension("large elements are costly") Optional<AttributeSelector> attributeSelector,
        @Extension("large results are read page by page") Page page)
        implements Request {

    public QueryNetworkRequest {
        queryNetworkFilter = Attributes.optional(queryNetworkFilter);
        networkResourceType = Attributes.optional(networkResourceType);
        attributeSelector = Attributes.optional(attributeSelector);
        page = page == null ? Page.FIRST : page;
    }

    public static QueryNetworkRequestBuilder builder() {
        return QueryNetworkRequestBuilder.builder();
    }

    @Override
    public void validate() {
        queryNetworkFilter.ifPresent(filter -> filter.validateFor(element()));
        attributeSelector.ifPresent(selector -> selector.validateFor(element()));
    }

    private Class<? extends Record> element() {
        return switch (networkResourceType.orElse(NetworkResourceType.NETWORK)) {
            case NETWORK -> VirtualNetwork.class;
            case SUBNET -> NetworkSubnet.class;
            case NETWORK_PORT -> VirtualNetworkPort.class;
            case TRUNK -> VirtualTrunk.class;
            case ROUTING_RESOURCE -> RoutingResource.class;
        };
    }
}
