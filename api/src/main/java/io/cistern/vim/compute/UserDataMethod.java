// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

/** By which medium user data reaches the machine (IFA 005 clause 8.4.10). */
public enum UserDataMethod {
    /** A configuration drive with plain text. */
    CONFIG_DRIVE_PLAINTEXT,

    /** A configuration drive with a MIME multi-part document. */
    CONFIG_DRIVE_MIME_MULTIPART,

    /** The metadata service of the infrastructure. */
    METADATA_SERVICE,

    /** A cloud-init NoCloud seed (uncertain whether in the standard). */
    NO_CLOUD
}
