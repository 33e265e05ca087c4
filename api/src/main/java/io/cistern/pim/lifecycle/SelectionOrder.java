// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** Which of the matches are taken first. */
public enum SelectionOrder {
    /** Those next to what is used. */
    PACK,

    /** Those apart from what is used. */
    SPREAD,

    /** Those that have not been used for longest. */
    LEAST_RECENTLY_USED,

    /** Those that need least power. */
    LOWEST_POWER
}
