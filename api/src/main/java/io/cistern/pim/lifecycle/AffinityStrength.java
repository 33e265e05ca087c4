// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** Whether a rule may be broken. */
public enum AffinityStrength {
    /** It may not. */
    HARD,

    /** It may, if nothing else is left. */
    SOFT
}
