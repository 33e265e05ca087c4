// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** Who heard a neighbour. */
public enum LldpEvidence {
    /** The adapter of a server. */
    LLDP_HOST,

    /** A switch. */
    LLDP_SWITCH
}
