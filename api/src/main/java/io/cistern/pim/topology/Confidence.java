// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

/** How sure a link is. */
public enum Confidence {
    /** Both ends agree. */
    HIGH,

    /** One end says so. */
    MEDIUM,

    /** It is inferred. */
    LOW
}
