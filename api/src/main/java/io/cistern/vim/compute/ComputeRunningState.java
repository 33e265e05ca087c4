// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

/**
 * What a compute resource is doing (attribute runningState, IFA 005 Release 5; its literals are not known, these
 * are ours).
 */
public enum ComputeRunningState {
    /** It is being made or started. */
    STARTING,

    /** It runs. */
    RUNNING,

    /** It is shut off and keeps its disks. */
    STOPPED,

    /** It is halted, its memory kept in the host. */
    PAUSED,

    /** It is halted, its memory written to disk. */
    SUSPENDED,

    /** It does not work and will not by itself. */
    FAILED,

    /** It is being removed. */
    TERMINATING,

    /** The infrastructure does not say. */
    UNKNOWN
}
