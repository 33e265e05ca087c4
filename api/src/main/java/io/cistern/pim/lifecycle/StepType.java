// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** The steps of provisioning, in their order; each is left out where it is done already. */
public enum StepType {
    SELECT,
    VERIFY,
    FIRMWARE,
    BIOS_SETTINGS,
    STORAGE_CONFIG,
    BOOT_MODE,
    NETWORK_ATTACH,
    IMAGE_ATTACH,
    BOOT_ONCE,
    POWER_CYCLE,
    INSTALL,
    DETACH_MEDIA,
    SECURE_BOOT,
    VERIFY_FINAL,
    COMPLETE,
    POWER,
    SANITIZE,
    RESET_CONFIGURATION
}
