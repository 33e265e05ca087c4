// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.fault;

/** Whether somebody has taken notice of an alarm. */
public enum AckState {
    /** Nobody has. */
    UNACKNOWLEDGED,

    /** Somebody has. */
    ACKNOWLEDGED
}
