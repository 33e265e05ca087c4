// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

/** What goes first when an endpoint, or the fleet, is asked more than it can bear. */
public enum ReadPriority {
    /** Somebody waits for it. */
    INTERACTIVE,

    /** A step of an operation. */
    STEP,

    /** An event asks for it. */
    EVENT,

    /** The states of servers, by the clock. */
    STATE,

    /** The states of components, by the clock. */
    HEALTH,

    /** The whole inventory, by the clock. */
    INVENTORY
}
