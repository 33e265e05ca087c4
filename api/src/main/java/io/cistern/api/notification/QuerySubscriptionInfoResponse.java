// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.notification;

import io.cistern.api.Extension;
import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Output of Query Subscription Info.
 *
 * @param subscriptions 0..N; the matches
 * @param nextPageToken 0..1; where the next page starts; absent: this is the last
 */
@Extension("IFA 005 subscriptions cannot be shown")
public record QuerySubscriptionInfoResponse(List<Subscription> subscriptions, Optional<String> nextPageToken)
        implements Response {

    public QuerySubscriptionInfoResponse {
        subscriptions = Attributes.list(subscriptions, "subscriptions");
        nextPageToken = Attributes.optional(nextPageToken);
    }
}
