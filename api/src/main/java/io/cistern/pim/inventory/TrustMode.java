// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

/** How the certificate of a management controller is verified. */
public enum TrustMode {
    /** It must come from a trusted authority. */
    CA,

    /** Its public key must be a known one. */
    PIN,

    /** The public key that is met at approval becomes the known one. */
    TOFU,

    /** It is not verified; says so in a standing alarm. */
    INSECURE
}
