// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.vim.compute.ComputeOperation;
import io.cistern.vim.compute.ComputeRunningState;

/** Which operation leads from which state to which. */
final class RunningStates {
    private RunningStates() {}

    /** The state after an operation. Errors: CONFLICT where the operation does not go with the state. */
    static ComputeRunningState after(String computeId, ComputeRunningState state, ComputeOperation operation) {
        ComputeRunningState from =
                switch (operation) {
                    case START -> ComputeRunningState.STOPPED;
                    case STOP, PAUSE, SUSPEND, REBOOT -> ComputeRunningState.RUNNING;
                    case UNPAUSE -> ComputeRunningState.PAUSED;
                    case RESUME -> ComputeRunningState.SUSPENDED;
                    case CREATE_SNAPSHOT, DELETE_SNAPSHOT -> state;
                };
        if (state != from) {
            throw Resources.conflict(
                    computeId, operation + " needs " + from + ", it is " + state, "query for its state");
        }
        return switch (operation) {
            case START, UNPAUSE, RESUME, REBOOT -> ComputeRunningState.RUNNING;
            case STOP -> ComputeRunningState.STOPPED;
            case PAUSE -> ComputeRunningState.PAUSED;
            case SUSPEND -> ComputeRunningState.SUSPENDED;
            case CREATE_SNAPSHOT, DELETE_SNAPSHOT -> state;
        };
    }
}
