// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * More that is known of a fault.
 *
 * @param messageId 0..1; what was told, e.g. {@code Power.1.5.PowerSupplyFailed}
 * @param messageArgs 0..N; its arguments
 * @param message 0..1; the same for a person
 * @param reading 0..1; the value that was measured
 * @param threshold 0..1; the bound that it crossed
 * @param origin 0..1; where it was told
 */
@Buildable
public record FaultDetail(
        Optional<String> messageId,
        List<String> messageArgs,
        Optional<String> message,
        Optional<BigDecimal> reading,
        Optional<BigDecimal> threshold,
        Optional<String> origin) {

    public FaultDetail {
        messageId = Attributes.optional(messageId);
        messageArgs = Attributes.list(messageArgs, "messageArgs");
        message = Attributes.optional(message);
        reading = Attributes.optional(reading);
        threshold = Attributes.optional(threshold);
        origin = Attributes.optional(origin);
    }

    public static FaultDetailBuilder builder() {
        return FaultDetailBuilder.builder();
    }
}
