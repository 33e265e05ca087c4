// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

/** The area of a fault. */
public enum EventType {
    COMMUNICATIONS_ALARM,
    PROCESSING_ERROR_ALARM,
    ENVIRONMENTAL_ALARM,
    QOS_ALARM,
    EQUIPMENT_ALARM
}
