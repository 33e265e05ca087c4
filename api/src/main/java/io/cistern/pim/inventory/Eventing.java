// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import java.time.Instant;
import java.util.Optional;

/**
 * How events of a management controller arrive.
 *
 * @param mode 1; the way
 * @param subscription 0..1; the locator of the subscription that it keeps for us
 * @param lastEvent 0..1; when the last one arrived
 * @param lastHeartbeat 0..1; when it last showed that it lives
 */
public record Eventing(
        EventingMode mode,
        Optional<String> subscription,
        Optional<Instant> lastEvent,
        Optional<Instant> lastHeartbeat) {

    public Eventing {
        Attributes.required(mode, "mode");
        subscription = Attributes.optional(subscription);
        lastEvent = Attributes.optional(lastEvent);
        lastHeartbeat = Attributes.optional(lastHeartbeat);
    }
}
