// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** What kind of computer system a server is. */
public enum SystemType {
    /** A machine of its own. */
    PHYSICAL,

    /** Composed of pooled resources. */
    COMPOSED,

    /** A partition of a machine. */
    PARTITION,

    /** A system on a network adapter. */
    DPU,

    /** It does not say. */
    UNKNOWN
}
