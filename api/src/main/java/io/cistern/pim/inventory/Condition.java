// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.HealthState;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that is wrong with a resource now.
 *
 * @param messageId 1; what it is, e.g. {@code Power.1.5.PowerSupplyFailed}
 * @param message 0..1; the same for a person
 * @param severity 1; how bad it is
 * @param timestamp 0..1; since when, by the clock of the management controller
 * @param origin 0..1; the locator of the resource that it is about
 */
@Buildable
public record Condition(
        String messageId,
        Optional<String> message,
        HealthState severity,
        Optional<Instant> timestamp,
        Optional<String> origin) {

    public Condition {
        Attributes.required(messageId, "messageId");
        message = Attributes.optional(message);
        Attributes.required(severity, "severity");
        timestamp = Attributes.optional(timestamp);
        origin = Attributes.optional(origin);
    }

    public static ConditionBuilder builder() {
        return ConditionBuilder.builder();
    }
}
