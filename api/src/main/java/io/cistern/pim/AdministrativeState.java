// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

/** Whether a physical resource may be used. */
public enum AdministrativeState {
    /** It may. */
    UNLOCKED,

    /** It may not. */
    LOCKED,

    /** It may until its present use ends. */
    SHUTTING_DOWN
}
