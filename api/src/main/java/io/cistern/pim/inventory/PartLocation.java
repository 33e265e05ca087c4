// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * The place of a part within its container.
 *
 * @param locationType 0..1; what it sits in, e.g. {@code Slot}, {@code Bay}, {@code Socket}
 * @param ordinal 0..1; which of them, from 0
 * @param label 0..1; what is written on it
 */
public record PartLocation(Optional<String> locationType, Optional<Long> ordinal, Optional<String> label) {

    public PartLocation {
        locationType = Attributes.optional(locationType);
        ordinal = Attributes.optional(ordinal);
        label = Attributes.optional(label);
    }
}
