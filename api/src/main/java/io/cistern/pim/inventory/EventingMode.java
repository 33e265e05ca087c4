// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** How events of a management controller arrive. */
public enum EventingMode {
    /** It sends them. */
    PUSH,

    /** They are read from a stream. */
    SSE,

    /** What events would tell is found by asking. */
    POLL
}
