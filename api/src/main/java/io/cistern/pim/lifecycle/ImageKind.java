// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** What an image does. */
public enum ImageKind {
    /** It is started and stays. */
    LIVE_ISO,

    /** It installs itself. */
    INSTALLER_ISO,

    /** It is written to a disk by an agent. */
    DISK_IMAGE,

    /** It is a boot file at a URI. */
    UEFI_HTTP,

    /** The network decides. */
    PXE
}
