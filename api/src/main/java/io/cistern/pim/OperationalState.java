// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

/** Whether a physical resource can be used. */
public enum OperationalState {
    /** It works, well or badly. */
    ENABLED,

    /** It is switched off, offline or a spare. */
    DISABLED,

    /** It does not say. */
    UNKNOWN
}
