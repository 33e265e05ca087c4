// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.operation;

/** Where a step of an operation stands. */
public enum StepState {
    /** Recorded before the call was made; whether it took effect is not known yet. */
    INTENDED,
    /** It took effect, and its result is recorded. */
    DONE,
    /** It took effect and was taken back. */
    UNDONE,
    /** It took effect and could not be taken back. */
    LEFT
}
