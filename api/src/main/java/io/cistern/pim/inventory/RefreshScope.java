// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** What of a resource is read again. */
public enum RefreshScope {
    /** Everything. */
    FULL,

    /** The states of the resource and its components. */
    HEALTH,

    /** Versions of its firmware. */
    FIRMWARE,

    /** Adapters and ports with what they heard. */
    NETWORK
}
