// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** How a drive is erased. */
public enum SanitizeMethod {
    CRYPTOGRAPHIC_ERASE,
    BLOCK_ERASE,
    OVERWRITE
}
