// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.api.notification.QuerySubscriptionInfoRequest;
import io.cistern.api.notification.SubscribeRequest;
import io.cistern.api.notification.TerminateSubscriptionRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An interface that can be subscribed to.
 *
 * @param <T> the interface
 */
abstract class NotifyingTck<T> extends InterfaceTck<T> {
    NotifyingTck(Class<T> standardInterface) {
        super(standardInterface);
    }

    @Override
    final Map<String, Request> samples(String unknownId) {
        Map<String, Request> samples = new HashMap<>(more(unknownId));
        samples.put("subscribe", new SubscribeRequest(Optional.empty(), Optional.empty(), Optional.empty()));
        samples.put("terminateSubscription", new TerminateSubscriptionRequest(unknownId));
        samples.put(
                "querySubscriptionInfo",
                new QuerySubscriptionInfoRequest(Optional.empty(), Optional.empty(), Page.FIRST));
        return samples;
    }

    /** Of the operations besides those on subscriptions. */
    Map<String, Request> more(String unknownId) {
        return Map.of();
    }
}
