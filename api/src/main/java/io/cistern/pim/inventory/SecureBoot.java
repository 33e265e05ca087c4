// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * Secure boot of a server.
 *
 * @param enabled 0..1; whether it is on from the next start
 * @param currentBoot 0..1; whether it was on at the last start
 * @param mode 0..1; e.g. {@code UserMode}
 */
public record SecureBoot(Optional<Boolean> enabled, Optional<Boolean> currentBoot, Optional<String> mode) {

    public SecureBoot {
        enabled = Attributes.optional(enabled);
        currentBoot = Attributes.optional(currentBoot);
        mode = Attributes.optional(mode);
    }
}
