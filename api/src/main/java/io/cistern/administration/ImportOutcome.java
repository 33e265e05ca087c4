// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

/** What an import does with an endpoint. */
public enum ImportOutcome {
    /** It is new. */
    ADDED,

    /** It is there already, as it is described. */
    UNCHANGED
}
