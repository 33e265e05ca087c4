// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** How a change was noticed. */
public enum DetectedBy {
    /** It was told. */
    EVENT,

    /** It was found by reading. */
    POLL,

    /** An administrator did it. */
    ADMIN
}
