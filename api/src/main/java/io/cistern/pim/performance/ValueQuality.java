// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

/** How far a value can be trusted. */
public enum ValueQuality {
    /** It was measured. */
    GOOD,

    /** It was measured before. */
    STALE,

    /** It was computed from others. */
    DERIVED,

    /** A counter began anew. */
    RESET,

    /** There is none. */
    MISSING
}
