// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** How thoroughly drives are erased. */
public enum SanitizeLevel {
    /** Not at all; needs ADMIN. */
    NONE,

    /** Partition tables and signatures. */
    METADATA,

    /** Overwritten. */
    CLEAR,

    /** By cryptographic or block erase. */
    PURGE
}
