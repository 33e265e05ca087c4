// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

/** How far a physical resource is used. */
public enum UsageState {
    /** Not at all. */
    IDLE,

    /** In part. */
    ACTIVE,

    /** Entirely. */
    BUSY
}
