// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.quirk;

/** Is told what a service is. */
@FunctionalInterface
public interface Recognition {

    /**
     * Treats it as one of its kind from now on.
     *
     * @return the name of the profile by which it is treated
     */
    String recognise(BmcKind kind);
}
