// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

/** How far a reading of an inventory goes. */
public enum InventoryScope {
    /** Everything. */
    FULL,

    /** Servers with their firmware. */
    FIRMWARE,

    /** Network adapters, switches and ports with what they heard. */
    NETWORK
}
