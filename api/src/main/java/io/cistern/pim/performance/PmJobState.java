// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

/** Whether a job collects. */
public enum PmJobState {
    /** It does. */
    ACTIVE,

    /** It was told not to. */
    SUSPENDED,

    /** It does, but not all of it or not as often as was asked for. */
    DEGRADED
}
