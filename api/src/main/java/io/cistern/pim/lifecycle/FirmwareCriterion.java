// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.pim.inventory.FirmwareKind;
import java.util.Optional;

/**
 * Versions that firmware must be within.
 *
 * @param componentKind 1; which firmware
 * @param minVersion 0..1; lowest version
 * @param maxVersion 0..1; highest version
 */
public record FirmwareCriterion(FirmwareKind componentKind, Optional<String> minVersion, Optional<String> maxVersion) {

    public FirmwareCriterion {
        Attributes.required(componentKind, "componentKind");
        minVersion = Attributes.optional(minVersion);
        maxVersion = Attributes.optional(maxVersion);
    }
}
