// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

/** Whether a link works. */
public enum LinkState {
    UP,

    DOWN,

    DEGRADED,

    /** Nobody says. */
    UNKNOWN
}
