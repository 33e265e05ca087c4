// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.inventory.BootConfig;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be changed of a server; what is absent or empty stays as it is.
 *
 * @param biosSettings 0..N; settings of the BIOS
 * @param bootConfig 0..1; what it starts from
 * @param storageConfig 0..1; volumes
 * @param networkAttachments 0..N; networks
 * @param secureBoot 0..1; secure boot
 * @param powerLimitWatts 0..1; power limit in W
 * @param powerMode 0..1; e.g. {@code BalancedPerformance}
 * @param bmcSettings 0..N; settings of the management controller
 */
@Buildable
public record ConfigurationChange(
        List<BiosSetting> biosSettings,
        Optional<BootConfig> bootConfig,
        Optional<StorageConfig> storageConfig,
        List<NetworkAttachment> networkAttachments,
        Optional<Boolean> secureBoot,
        Optional<BigDecimal> powerLimitWatts,
        Optional<String> powerMode,
        Map<String, String> bmcSettings) {

    public ConfigurationChange {
        biosSettings = Attributes.list(biosSettings, "biosSettings");
        bootConfig = Attributes.optional(bootConfig);
        storageConfig = Attributes.optional(storageConfig);
        networkAttachments = Attributes.list(networkAttachments, "networkAttachments");
        secureBoot = Attributes.optional(secureBoot);
        powerLimitWatts = Attributes.optional(powerLimitWatts);
        powerMode = Attributes.optional(powerMode);
        bmcSettings = Attributes.map(bmcSettings, "bmcSettings");
    }

    public static ConfigurationChangeBuilder builder() {
        return ConfigurationChangeBuilder.builder();
    }
}
