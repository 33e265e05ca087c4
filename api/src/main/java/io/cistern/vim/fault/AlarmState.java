// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.fault;

/** The life of an alarm (IFA 005 clause 8.6.4). */
public enum AlarmState {
    /** It was raised. */
    FIRED,

    /** It changed since. */
    UPDATED,

    /** Its fault is gone. */
    CLEARED
}
