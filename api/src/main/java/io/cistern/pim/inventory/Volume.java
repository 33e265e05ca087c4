// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A volume that a storage controller makes of drives (derived; IFA 053 clause 8).
 *
 * @param raidType 0..1; e.g. {@code RAID1}; absent where it does not say
 * @param capacityBytes 0..1; size in bytes; absent where it does not say
 * @param driveIds 0..N; its drives
 * @param encrypted 0..1; whether it is encrypted
 * @param bootCapable 0..1; whether a server can start from it
 * @param stripSizeBytes 0..1; size of a strip in bytes
 * @param readCachePolicy 0..1; how reads are cached
 * @param writeCachePolicy 0..1; how writes are cached
 * @param identifiers 0..N; its durable names
 * @param operation 0..1; what is being done with it, e.g. {@code Rebuild}
 * @param operationPercent 0..1; how far that is
 */
@Buildable
public record Volume(
        Optional<String> raidType,
        Optional<Long> capacityBytes,
        List<String> driveIds,
        Optional<Boolean> encrypted,
        Optional<Boolean> bootCapable,
        Optional<Long> stripSizeBytes,
        Optional<String> readCachePolicy,
        Optional<String> writeCachePolicy,
        List<DurableName> identifiers,
        Optional<String> operation,
        Optional<Long> operationPercent)
        implements PhysicalResourceDetails {

    public Volume {
        raidType = Attributes.optional(raidType);
        capacityBytes = Attributes.optional(capacityBytes);
        driveIds = Attributes.list(driveIds, "driveIds");
        encrypted = Attributes.optional(encrypted);
        bootCapable = Attributes.optional(bootCapable);
        stripSizeBytes = Attributes.optional(stripSizeBytes);
        readCachePolicy = Attributes.optional(readCachePolicy);
        writeCachePolicy = Attributes.optional(writeCachePolicy);
        identifiers = Attributes.list(identifiers, "identifiers");
        operation = Attributes.optional(operation);
        operationPercent = Attributes.optional(operationPercent);
    }

    public static VolumeBuilder builder() {
        return VolumeBuilder.builder();
    }

    @Override
    public Volume withReferences(UnaryOperator<String> translation) {
        return VolumeBuilder.builder(this)
                .driveIds(driveIds.stream().map(translation).toList())
                .build();
    }
}
