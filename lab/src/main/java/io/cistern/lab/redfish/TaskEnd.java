// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

/** How long work ends. */
public enum TaskEnd {
    /** {@code Completed} with status OK: its effect is there. */
    COMPLETED,
    /** {@code Completed} with status Critical: it has no effect. */
    COMPLETED_CRITICAL,
    /** {@code Exception}: it has no effect. */
    EXCEPTION,
    /** Never: it stays where it is. */
    STALLED
}
