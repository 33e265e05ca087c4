// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** What a piece of firmware belongs to. */
public enum FirmwareKind {
    BIOS,

    BMC,

    NIC,

    STORAGE_CONTROLLER,

    DRIVE,

    GPU,

    CPLD,

    PSU,

    TPM,

    /** Something else. */
    OTHER
}
