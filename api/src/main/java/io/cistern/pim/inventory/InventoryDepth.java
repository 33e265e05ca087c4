// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** How much of a resource a query tells. */
public enum InventoryDepth {
    /** The resource itself. */
    SUMMARY,

    /** Its components too, each as a summary. */
    COMPONENTS,

    /** Everything that is known of it and its components. */
    FULL
}
