// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** How long a boot override holds. */
public enum BootOverride {
    /** There is none. */
    DISABLED,

    /** For the next start. */
    ONCE,

    /** Until it is disabled. */
    CONTINUOUS,

    /** It does not say. */
    UNKNOWN
}
