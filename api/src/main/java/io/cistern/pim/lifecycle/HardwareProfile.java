// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.inventory.BootMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How the hardware of a server is to be configured (derived; IFA 053 clause 8).
 *
 * @param profileId 1; identifier
 * @param name 1; its name
 * @param version 1; its version
 * @param biosSettings 0..N; settings of the BIOS
 * @param firmware 0..N; firmware
 * @param bootMode 0..1; how it starts
 * @param secureBoot 0..1; secure boot
 * @param storageConfig 0..1; volumes
 * @param powerMode 0..1; e.g. {@code BalancedPerformance}
 * @param powerLimitWatts 0..1; power limit in W
 * @param powerRestorePolicy 0..1; what it does when power returns
 * @param applicableTypeIds 0..N; types of server it is for; none: any
 */
@Buildable
public record HardwareProfile(
        String profileId,
        String name,
        String version,
        List<BiosSetting> biosSettings,
        List<FirmwareUpdateItem> firmware,
        Optional<BootMode> bootMode,
        Optional<Boolean> secureBoot,
        Optional<StorageConfig> storageConfig,
        Optional<String> powerMode,
        Optional<BigDecimal> powerLimitWatts,
        Optional<String> powerRestorePolicy,
        List<String> applicableTypeIds) {

    public HardwareProfile {
        Attributes.required(profileId, "profileId");
        Attributes.required(name, "name");
        Attributes.required(version, "version");
        biosSettings = Attributes.list(biosSettings, "biosSettings");
        firmware = Attributes.list(firmware, "firmware");
        bootMode = Attributes.optional(bootMode);
        secureBoot = Attributes.optional(secureBoot);
        storageConfig = Attributes.optional(storageConfig);
        powerMode = Attributes.optional(powerMode);
        powerLimitWatts = Attributes.optional(powerLimitWatts);
        powerRestorePolicy = Attributes.optional(powerRestorePolicy);
        applicableTypeIds = Attributes.list(applicableTypeIds, "applicableTypeIds");
    }

    public static HardwareProfileBuilder builder() {
        return HardwareProfileBuilder.builder();
    }
}
