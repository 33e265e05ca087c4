// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** Whether a port has a link. */
public enum LinkStatus {
    UP,

    DOWN,

    /** Nothing is connected. */
    NO_LINK,

    STARTING,

    TRAINING,

    /** It does not say. */
    UNKNOWN
}
