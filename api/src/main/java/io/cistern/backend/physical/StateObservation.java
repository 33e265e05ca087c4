// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.internal.Attributes;
import io.cistern.pim.ResourceKind;

/**
 * The states of one resource.
 *
 * @param locator the resource
 * @param resourceKind what it is
 * @param states how it is
 */
public record StateObservation(String locator, ResourceKind resourceKind, ObservedStates states) {

    public StateObservation {
        Attributes.required(locator, "locator");
        Attributes.required(resourceKind, "resourceKind");
        Attributes.required(states, "states");
    }
}
