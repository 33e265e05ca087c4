// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * Drives that a server must have; what is given must hold for each of them.
 *
 * @param minCount 0..1; how many; absent: one
 * @param minBytes 0..1; size of each in bytes
 * @param mediaType 0..1; e.g. {@code SSD}
 * @param protocol 0..1; e.g. {@code NVMe}
 * @param encryptionAbility 0..1; e.g. {@code SelfEncryptingDrive}
 */
@Buildable
public record DriveCriterion(
        Optional<Long> minCount,
        Optional<Long> minBytes,
        Optional<String> mediaType,
        Optional<String> protocol,
        Optional<String> encryptionAbility) {

    public DriveCriterion {
        minCount = Attributes.optional(minCount);
        minBytes = Attributes.optional(minBytes);
        mediaType = Attributes.optional(mediaType);
        protocol = Attributes.optional(protocol);
        encryptionAbility = Attributes.optional(encryptionAbility);
    }

    public static DriveCriterionBuilder builder() {
        return DriveCriterionBuilder.builder();
    }
}
