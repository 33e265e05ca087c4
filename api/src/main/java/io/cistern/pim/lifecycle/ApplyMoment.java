// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** When a change takes effect. */
public enum ApplyMoment {
    IMMEDIATE,
    ON_RESET,
    AT_MAINTENANCE_WINDOW
}
