// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * A trusted platform module (derived; IFA 053 clause 8).
 *
 * @param type 0..1; e.g. {@code TPM2_0}
 * @param firmwareVersion 0..1; its firmware
 */
public record TrustedModule(Optional<String> type, Optional<String> firmwareVersion)
        implements PhysicalResourceDetails {

    public TrustedModule {
        type = Attributes.optional(type);
        firmwareVersion = Attributes.optional(firmwareVersion);
    }
}
