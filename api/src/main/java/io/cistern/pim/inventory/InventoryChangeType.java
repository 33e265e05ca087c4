// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** What happened to a resource. */
public enum InventoryChangeType {
    /** It is new. */
    ADDED,

    /** It was removed, or its answering parent has not had it for long. */
    REMOVED,

    /** Its attributes changed. */
    MODIFIED,

    /** It was swapped for another one in the same place. */
    REPLACED,

    /** It is elsewhere, or its management controller is. */
    MOVED
}
