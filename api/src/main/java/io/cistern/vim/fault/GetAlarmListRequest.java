// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.fault;

import io.cistern.api.AttributeSelector;
import io.cistern.api.Extension;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Input of Get Alarm List (IFA 005 clause 7.6.4).
 *
 * @param filter 0..1; filter on the attributes of {@link Alarm}; absent: everything visible to the consumer
 * @param attributeSelector 0..1; which attributes are wanted; absent: all
 * @param page 1; which page; absent: the first
 */
public record GetAlarmListRequest(
        Optional<Filter> filter,
        @Extension("large elements are costly") Optional<AttributeSelector> attributeSelector,
        @Extension("large results are read page by page") Page page)
        implements Request {

    public GetAlarmListRequest {
        filter = Attributes.optional(filter);
        attributeSelector = Attributes.optional(attributeSelector);
        page = page == null ? Page.FIRST : page;
    }

    @Override
    public void validate() {
        filter.ifPresent(filter -> filter.validateFor(Alarm.class));
        attributeSelector.ifPresent(selector -> selector.validateFor(Alarm.class));
    }
}
