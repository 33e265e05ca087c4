// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.notification;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.time.Instant;

/**
 * A notification as one subscription receives it: at least once, in the order of {@code sequence}, which has no
 * gaps within a subscription.
 *
 * @param notificationId 1; identifier; the same when it is sent again
 * @param subscriptionId 1; the subscription it is sent for
 * @param sequence 1; position in the subscription, from 1
 * @param timeStamp 1; when it was made
 * @param notification 1; what is told
 */
@Extension("subscriptions are the same for every interface; the standard names none of this")
@Buildable
public record NotificationEnvelope(
        String notificationId, String subscriptionId, long sequence, Instant timeStamp, Notification notification) {

    public NotificationEnvelope {
        Attributes.required(notificationId, "notificationId");
        Attributes.required(subscriptionId, "subscriptionId");
        Attributes.required(timeStamp, "timeStamp");
        Attributes.required(notification, "notification");
    }

    public static NotificationEnvelopeBuilder builder() {
        return NotificationEnvelopeBuilder.builder();
    }
}
