// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.api.Inlined;
import io.cistern.internal.Attributes;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.BootProgress;
import java.util.Optional;

/**
 * The states of one resource.
 *
 * @param locator the resource
 * @param resourceKind what it is
 * @param states how it is
 * @param bootProgress how far its start got; servers only
 */
public record StateObservation(
        String locator,
        ResourceKind resourceKind,
        @Inlined ObservedStates states,
        Optional<BootProgress> bootProgress) {

    public StateObservation {
        Attributes.required(locator, "locator");
        Attributes.required(resourceKind, "resourceKind");
        Attributes.required(states, "states");
        bootProgress = Attributes.optional(bootProgress);
    }
}
