// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * A pluggable transceiver.
 *
 * @param type 0..1; e.g. {@code SFP28}
 * @param manufacturer 0..1; its maker
 * @param serialNumber 0..1; serial number
 * @param partNumber 0..1; part number
 * @param medium 0..1; e.g. {@code FiberOptic}
 */
@Buildable
public record Transceiver(
        Optional<String> type,
        Optional<String> manufacturer,
        Optional<String> serialNumber,
        Optional<String> partNumber,
        Optional<String> medium) {

    public Transceiver {
        type = Attributes.optional(type);
        manufacturer = Attributes.optional(manufacturer);
        serialNumber = Attributes.optional(serialNumber);
        partNumber = Attributes.optional(partNumber);
        medium = Attributes.optional(medium);
    }

    public static TransceiverBuilder builder() {
        return TransceiverBuilder.builder();
    }
}
