// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** What can be done to a resource. */
public enum PhysicalResourceAction {
    POWER_ON,
    POWER_OFF_GRACEFUL,
    POWER_OFF_FORCED,
    RESTART_GRACEFUL,
    RESTART_FORCED,
    POWER_CYCLE,
    FULL_POWER_CYCLE,
    NMI,
    BMC_RESET,
    LOCATE_ON,
    LOCATE_OFF
}
