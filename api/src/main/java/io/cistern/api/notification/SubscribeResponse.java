// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.notification;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Subscribe.
 *
 * @param subscriptionId 1; identifier of the subscription
 */
public record SubscribeResponse(String subscriptionId) implements Response {

    public SubscribeResponse {
        Attributes.required(subscriptionId, "subscriptionId");
    }
}
