// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** How an image gets to a server. */
public enum BootMethod {
    VIRTUAL_MEDIA,

    UEFI_HTTP,

    PXE,

    /** As the server can. */
    AUTO
}
