// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.ResourceKind;
import java.util.List;
import java.util.Optional;

/**
 * What resources of one make have in common (derived; IFA 053 clause 8).
 *
 * @param resourceTypeId 1; identifier
 * @param kind 1; what they are
 * @param manufacturer 0..1; their maker
 * @param model 0..1; their model
 * @param generation 0..1; generation
 * @param resourceClass 1; what they are for
 * @param alarmDefinitions 0..N; fault types that they can have
 * @param capabilities 0..1; what all of them can do
 */
@Buildable
public record PhysicalResourceType(
        String resourceTypeId,
        ResourceKind kind,
        Optional<String> manufacturer,
        Optional<String> model,
        Optional<String> generation,
        ResourceClass resourceClass,
        List<String> alarmDefinitions,
        Optional<ResourceCapabilities> capabilities) {

    public PhysicalResourceType {
        Attributes.required(resourceTypeId, "resourceTypeId");
        Attributes.required(kind, "kind");
        manufacturer = Attributes.optional(manufacturer);
        model = Attributes.optional(model);
        generation = Attributes.optional(generation);
        Attributes.required(resourceClass, "resourceClass");
        alarmDefinitions = Attributes.list(alarmDefinitions, "alarmDefinitions");
        capabilities = Attributes.optional(capabilities);
    }

    public static PhysicalResourceTypeBuilder builder() {
        return PhysicalResourceTypeBuilder.builder();
    }
}
