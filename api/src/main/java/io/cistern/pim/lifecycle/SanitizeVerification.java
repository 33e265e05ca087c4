// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** What proves that a drive is erased. */
public enum SanitizeVerification {
    /** The drive says so. */
    TASK_RESULT,

    /** It was read. */
    READBACK
}
