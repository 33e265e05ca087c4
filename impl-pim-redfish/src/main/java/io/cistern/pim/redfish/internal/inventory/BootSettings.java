// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.inventory.BootConfig;
import io.cistern.pim.inventory.BootMode;
import io.cistern.pim.inventory.BootOverride;
import io.cistern.pim.inventory.BootProgress;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.Map;
import java.util.Optional;

/** How a system starts (ComputerSystem v1_27: {@code Boot}, {@code BootProgress}). */
final class BootSettings {

    private static final Map<String, BootMode> MODES = Map.of("UEFI", BootMode.UEFI, "Legacy", BootMode.LEGACY);
    private static final Map<String, BootOverride> OVERRIDES = Map.of(
            "Disabled", BootOverride.DISABLED,
            "Once", BootOverride.ONCE,
            "Continuous", BootOverride.CONTINUOUS);

    private BootSettings() {}

    static Optional<BootConfig> of(RedfishObject system, Words words) {
        RedfishObject boot = system.object("Boot");
        if (!boot.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(BootConfig.builder()
                .mode(words.read(boot, "BootSourceOverrideMode", MODES, BootMode.UNKNOWN))
                .bootOrder(boot.texts("BootOrder"))
                .overrideTarget(boot.text("BootSourceOverrideTarget"))
                .overrideEnabled(
                        boot.has("BootSourceOverrideEnabled")
                                ? Optional.of(
                                        words.read(boot, "BootSourceOverrideEnabled", OVERRIDES, BootOverride.UNKNOWN))
                                : Optional.empty())
                .httpBootUri(boot.text("HttpBootUri"))
                .uefiTarget(boot.text("UefiTargetBootSourceOverride"))
                .build());
    }

    static Optional<BootProgress> progress(RedfishObject system) {
        RedfishObject progress = system.object("BootProgress");
        return progress.text("LastState")
                .map(state -> new BootProgress(
                        state, progress.time("LastStateTime"), progress.decimal("LastBootTimeSeconds")));
    }
}
