// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A storage controller (derived; IFA 053 clause 8).
 *
 * @param firmwareVersion 0..1; its firmware
 * @param supportedRaidTypes 0..N; e.g. {@code RAID1}
 * @param supportedDeviceProtocols 0..N; what it speaks to drives, e.g. {@code NVMe}
 * @param cacheMiB 0..1; its cache in MiB
 * @param speedGbps 0..1; speed in Gbit/s
 * @param identifiers 0..N; its durable names
 */
@Buildable
public record StorageController(
        Optional<String> firmwareVersion,
        List<String> supportedRaidTypes,
        List<String> supportedDeviceProtocols,
        Optional<Long> cacheMiB,
        Optional<BigDecimal> speedGbps,
        List<DurableName> identifiers)
        implements PhysicalResourceDetails {

    public StorageController {
        firmwareVersion = Attributes.optional(firmwareVersion);
        supportedRaidTypes = Attributes.list(supportedRaidTypes, "supportedRaidTypes");
        supportedDeviceProtocols = Attributes.list(supportedDeviceProtocols, "supportedDeviceProtocols");
        cacheMiB = Attributes.optional(cacheMiB);
        speedGbps = Attributes.optional(speedGbps);
        identifiers = Attributes.list(identifiers, "identifiers");
    }

    public static StorageControllerBuilder builder() {
        return StorageControllerBuilder.builder();
    }
}
