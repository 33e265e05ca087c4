// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;

/**
 * What a server starts from (derived; IFA 053 clause 8).
 *
 * @param mode 1; how it starts
 * @param bootOrder 0..N; boot options, the first one first
 * @param overrideTarget 0..1; what it starts from instead, e.g. {@code Pxe}
 * @param overrideEnabled 0..1; for how long
 * @param httpBootUri 0..1; image that it starts from
 * @param uefiTarget 0..1; UEFI device path that it starts from
 */
@Buildable
public record BootConfig(
        BootMode mode,
        List<String> bootOrder,
        Optional<String> overrideTarget,
        Optional<BootOverride> overrideEnabled,
        Optional<String> httpBootUri,
        Optional<String> uefiTarget) {

    public BootConfig {
        Attributes.required(mode, "mode");
        bootOrder = Attributes.list(bootOrder, "bootOrder");
        overrideTarget = Attributes.optional(overrideTarget);
        overrideEnabled = Attributes.optional(overrideEnabled);
        httpBootUri = Attributes.optional(httpBootUri);
        uefiTarget = Attributes.optional(uefiTarget);
    }

    public static BootConfigBuilder builder() {
        return BootConfigBuilder.builder();
    }
}
