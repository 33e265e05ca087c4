// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

/** Which crossings of a threshold are told. */
public enum ThresholdDirection {
    /** From below. */
    UP,

    /** From above. */
    DOWN,

    /** Either way. */
    BOTH
}
