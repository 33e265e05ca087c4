// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.physical;

import io.cistern.api.Inlined;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.HardwareDescription;
import io.cistern.pim.inventory.PhysicalResourceDetails;
import io.cistern.pim.inventory.ReportedLocation;
import io.cistern.pim.inventory.ResourceCapabilities;
import io.cistern.pim.inventory.SourceReference;
import java.util.Map;
import java.util.Optional;

/**
 * A resource as a driver read it.
 *
 * @param locator what it is called at the endpoint, the same on the next reading unless its firmware changed
 * @param parentLocator the resource it is in, at the same endpoint
 * @param resourceKind what it is; an empty slot is none
 * @param localId its identifier within its collection
 * @param evidence who it is
 * @param hardware what it says of itself
 * @param states how it is
 * @param location where it says it is
 * @param capabilities what can be done with it; absent: not looked for
 * @param sourceRef where it was read
 * @param vendorData what its maker adds; and the words behind every UNKNOWN
 * @param details what only its kind has; references are locators
 */
@Buildable
public record ObservedResource(
        String locator,
        Optional<String> parentLocator,
        ResourceKind resourceKind,
        String localId,
        IdentityEvidence evidence,
        @Inlined HardwareDescription hardware,
        @Inlined ObservedStates states,
        Optional<ReportedLocation> location,
        Optional<ResourceCapabilities> capabilities,
        SourceReference sourceRef,
        Map<String, String> vendorData,
        @Inlined PhysicalResourceDetails details) {

    public ObservedResource {
        Attributes.required(locator, "locator");
        parentLocator = Attributes.optional(parentLocator);
        Attributes.required(resourceKind, "resourceKind");
        Attributes.required(localId, "localId");
        Attributes.required(evidence, "evidence");
        Attributes.required(hardware, "hardware");
        Attributes.required(states, "states");
        location = Attributes.optional(location);
        capabilities = Attributes.optional(capabilities);
        Attributes.required(sourceRef, "sourceRef");
        vendorData = Attributes.map(vendorData, "vendorData");
        Attributes.required(details, "details");
        Constraints.check(
                resourceKind.details().isInstance(details),
                "resourceKind",
                "is a kind that is described by " + details.getClass().getSimpleName(),
                "give the kind and its own attributes");
    }

    public static ObservedResourceBuilder builder() {
        return ObservedResourceBuilder.builder();
    }
}
