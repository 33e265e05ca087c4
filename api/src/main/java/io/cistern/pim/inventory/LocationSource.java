// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** Who says where something is. */
public enum LocationSource {
    /** An operator; wins over the others. */
    OPERATOR,

    /** Its management controller. */
    BMC,

    /** A system that manages the building. */
    DCIM
}
