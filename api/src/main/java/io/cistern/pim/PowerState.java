// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

/** Whether a resource has power. */
public enum PowerState {
    ON,

    OFF,

    POWERING_ON,

    POWERING_OFF,

    PAUSED,

    /** It does not say, or says something that is not known here. */
    UNKNOWN
}
