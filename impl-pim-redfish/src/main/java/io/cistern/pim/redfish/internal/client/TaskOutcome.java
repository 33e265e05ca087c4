// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import java.util.List;

/**
 * How a task ended.
 *
 * @param result as far as the BMC tells
 * @param state in its words
 * @param messages what it said last
 */
public record TaskOutcome(Result result, String state, List<String> messages) {

    /** What became of a task. In no case is it the last word: what counts is the effect, which is to be read. */
    public enum Result {
        /** It is said to be done. */
        DONE,
        /** It is said to have failed, also where its state is Completed and its status is Critical. */
        FAILED,
        /** It was cancelled. */
        CANCELLED,
        /** It is gone though nobody said how it ended: BMCs delete finished tasks, and some at once. */
        VANISHED,
        /** There was no progress for too long. */
        STALLED,
        /** The BMC does not say where it can be watched. */
        UNWATCHED
    }

    public TaskOutcome {
        messages = List.copyOf(messages);
    }
}
