// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

/** How far a reading of states goes. */
public enum StateScope {
    /** Servers and switches: power, health and progress of the start, in as few requests as possible. */
    SYSTEMS,

    /** Every resource. */
    COMPONENTS
}
