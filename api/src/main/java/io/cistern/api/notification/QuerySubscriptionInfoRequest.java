// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.notification;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Extension;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Input of Query Subscription Info.
 *
 * @param filter 0..1; filter on the attributes of {@link Subscription}; absent: all of the consumer
 * @param attributeSelector 0..1; which attributes are wanted; absent: all
 * @param page 1; which page; absent: the first
 */
@Extension("IFA 005 subscriptions cannot be shown")
public record QuerySubscriptionInfoRequest(
        Optional<Filter> filter, Optional<AttributeSelector> attributeSelector, Page page) implements Request {

    public QuerySubscriptionInfoRequest {
        filter = Attributes.optional(filter);
        attributeSelector = Attributes.optional(attributeSelector);
        page = page == null ? Page.FIRST : page;
    }

    @Override
    public void validate() {
        filter.ifPresent(f -> f.validateFor(Subscription.class));
        attributeSelector.ifPresent(selector -> selector.validateFor(Subscription.class));
    }
}
