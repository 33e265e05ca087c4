// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** What a state changed by. */
public enum StateChangeCause {
    /** A consumer asked for it. */
    REQUEST,

    /** It was told. */
    EVENT,

    /** It was found by reading. */
    POLL,

    /** A time was over. */
    TIMER
}
