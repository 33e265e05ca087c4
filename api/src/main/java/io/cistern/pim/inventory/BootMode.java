// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** How a server starts. */
public enum BootMode {
    UEFI,

    LEGACY,

    /** It does not say. */
    UNKNOWN
}
