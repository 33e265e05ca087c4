// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;
import io.cistern.pim.ResourceKind;

/**
 * A server or switch as far as needed to tell who it is.
 *
 * @param locator what it is called at the endpoint
 * @param resourceKind what it is
 * @param evidence who it is
 */
public record ObservedIdentity(String locator, ResourceKind resourceKind, IdentityEvidence evidence) {

    public ObservedIdentity {
        Attributes.required(locator, "locator");
        Attributes.required(resourceKind, "resourceKind");
        Attributes.required(evidence, "evidence");
    }
}
