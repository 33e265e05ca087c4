// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** How a port handles VLANs. */
public enum VlanMode {
    ACCESS,
    TRUNK,
    HYBRID
}
