// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

/** How bad an alarm is. */
public enum PerceivedSeverity {
    CRITICAL,

    MAJOR,

    MINOR,

    WARNING,

    INDETERMINATE,

    /** It is over. */
    CLEARED
}
