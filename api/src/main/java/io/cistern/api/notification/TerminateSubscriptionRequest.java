// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.notification;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;

/**
 * Input of Terminate Subscription.
 *
 * @param subscriptionId 1; the subscription
 */
@Extension("IFA 005 subscriptions cannot be ended")
public record TerminateSubscriptionRequest(String subscriptionId) implements Request {

    public TerminateSubscriptionRequest {
        Attributes.required(subscriptionId, "subscriptionId");
    }

    @Override
    public void validate() {
        Constraints.identifier("subscriptionId", subscriptionId);
    }
}
