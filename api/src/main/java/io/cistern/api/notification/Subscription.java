// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.notification;

import io.cistern.api.Extension;
import io.cistern.api.Filter;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * A subscription to the notifications of one interface.
 *
 * @param subscriptionId 1; identifier
 * @param inputFilter 0..1; which notifications are sent; absent: all that the consumer may see
 * @param callbackUri 0..1; where they are sent
 * @param listenerName 0..1; the listener service that receives them
 */
@Extension("IFA 005 subscriptions cannot be shown")
public record Subscription(
        String subscriptionId,
        Optional<Filter> inputFilter,
        Optional<String> callbackUri,
        Optional<String> listenerName) {

    public Subscription {
        Attributes.required(subscriptionId, "subscriptionId");
        inputFilter = Attributes.optional(inputFilter);
        callbackUri = Attributes.optional(callbackUri);
        listenerName = Attributes.optional(listenerName);
    }
}
