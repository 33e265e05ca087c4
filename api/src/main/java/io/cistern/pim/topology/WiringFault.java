// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

/** How wiring differs from what was expected. */
public enum WiringFault {
    /** There is no such link. */
    MISSING,

    /** There is a link that was not expected. */
    UNEXPECTED,

    /** The link leads elsewhere. */
    WRONG_PEER,

    /** Nobody says what is there. */
    UNKNOWN
}
