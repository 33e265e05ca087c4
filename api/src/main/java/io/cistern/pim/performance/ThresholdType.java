// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

/** How a threshold is crossed. */
public enum ThresholdType {
    /** In one direction. */
    SINGLE,

    /** In either direction. */
    BAND
}
