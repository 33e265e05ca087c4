// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

/** What Operate Virtualised Compute Resource can do (IFA 005 clause 7.3.1.6). */
public enum ComputeOperation {
    /** Start a stopped resource. */
    START,

    /** Stop a running resource. */
    STOP,

    /** Halt it, keeping its memory in the host. */
    PAUSE,

    /** Continue a paused resource. */
    UNPAUSE,

    /** Halt it, writing its memory to disk. */
    SUSPEND,

    /** Continue a suspended resource. */
    RESUME,

    /** Restart it. */
    REBOOT,

    /** Make a snapshot. */
    CREATE_SNAPSHOT,

    /** Delete a snapshot. */
    DELETE_SNAPSHOT
}
