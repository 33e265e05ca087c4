// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * Accelerators that a server must have; what is given must hold for each of them.
 *
 * @param minCount 0..1; how many; absent: one
 * @param type 0..1; e.g. {@code GPU}
 * @param vendorId 0..1; PCI vendor, e.g. {@code 0x10de}
 * @param modelPattern 0..1; model, with {@code *} for anything
 * @param minMemoryGiB 0..1; its own memory in GiB
 */
@Buildable
public record AcceleratorCriterion(
        Optional<Long> minCount,
        Optional<String> type,
        Optional<String> vendorId,
        Optional<String> modelPattern,
        Optional<Long> minMemoryGiB) {

    public AcceleratorCriterion {
        minCount = Attributes.optional(minCount);
        type = Attributes.optional(type);
        vendorId = Attributes.optional(vendorId);
        modelPattern = Attributes.optional(modelPattern);
        minMemoryGiB = Attributes.optional(minMemoryGiB);
    }

    public static AcceleratorCriterionBuilder builder() {
        return AcceleratorCriterionBuilder.builder();
    }
}
