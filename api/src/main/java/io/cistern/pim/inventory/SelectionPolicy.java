// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** How servers are chosen from a pool. */
public enum SelectionPolicy {
    /** Together. */
    PACK,

    /** Apart. */
    SPREAD
}
