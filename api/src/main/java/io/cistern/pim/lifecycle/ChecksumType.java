// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** How a checksum is made. */
public enum ChecksumType {
    SHA256,

    SHA512,

    /** Told by its length. */
    AUTO
}
