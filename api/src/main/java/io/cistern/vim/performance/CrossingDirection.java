// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

/** Which way a value crossed its threshold (IFA 005 clause 8.5.9). */
public enum CrossingDirection {
    /** From below. */
    UP,

    /** From above. */
    DOWN
}
