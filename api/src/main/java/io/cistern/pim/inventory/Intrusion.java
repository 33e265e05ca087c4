// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** What the intrusion sensor of a chassis says. */
public enum Intrusion {
    /** Nothing happened. */
    NORMAL,

    /** It was opened. */
    HARDWARE_INTRUSION,

    /** It was tampered with. */
    TAMPERING,

    /** It does not say. */
    UNKNOWN
}
