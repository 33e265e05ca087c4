// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Input of Get Alarm List.
 *
 * @param filter 0..1; filter on the attributes of {@link Alarm}; absent: all that are active
 * @param includeHistory 0..1; whether cleared alarms are shown too; absent: no
 * @param page 1; which page; absent: the first
 */
public record GetAlarmListRequest(Optional<Filter> filter, Optional<Boolean> includeHistory, Page page)
        implements Request {

    public GetAlarmListRequest {
        filter = Attributes.optional(filter);
        includeHistory = Attributes.optional(includeHistory);
        page = page == null ? Page.FIRST : page;
    }

    @Override
    public void validate() {
        filter.ifPresent(f -> f.validateFor(Alarm.class));
    }
}
