// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.fault;

/** The area of a fault (ITU-T X.733). */
public enum EventType {
    /** Transport of information. */
    COMMUNICATIONS_ALARM,

    /** Software or processing. */
    PROCESSING_ERROR_ALARM,

    /** The surroundings of equipment. */
    ENVIRONMENTAL_ALARM,

    /** Degradation of quality of service. */
    QOS_ALARM,

    /** Equipment. */
    EQUIPMENT_ALARM
}
