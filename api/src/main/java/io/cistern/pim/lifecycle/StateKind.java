// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** Which state of a resource changed. */
public enum StateKind {
    LIFECYCLE,
    POWER,
    ADMINISTRATIVE,
    OPERATIONAL,
    USAGE,
    MAINTENANCE,
    HEALTH,
    REACHABILITY
}
