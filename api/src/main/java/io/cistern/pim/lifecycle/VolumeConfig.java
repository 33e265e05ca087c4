// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;

/**
 * A volume that is to be made.
 *
 * @param name 0..1; its name
 * @param raidType 1; e.g. {@code RAID1}
 * @param driveSelector 0..1; of drives such as these
 * @param driveIds 0..N; of these drives
 * @param capacityBytes 0..1; size in bytes; absent: as large as possible
 * @param bootVolume 1; whether the server starts from it
 * @param stripSizeBytes 0..1; size of a strip in bytes
 * @param cachePolicy 0..1; how writes are cached
 * @param encrypted 0..1; whether it is encrypted
 */
@Buildable
public record VolumeConfig(
        Optional<String> name,
        String raidType,
        Optional<DriveCriterion> driveSelector,
        List<String> driveIds,
        Optional<Long> capacityBytes,
        boolean bootVolume,
        Optional<Long> stripSizeBytes,
        Optional<String> cachePolicy,
        Optional<Boolean> encrypted) {

    public VolumeConfig {
        name = Attributes.optional(name);
        Attributes.required(raidType, "raidType");
        driveSelector = Attributes.optional(driveSelector);
        driveIds = Attributes.list(driveIds, "driveIds");
        capacityBytes = Attributes.optional(capacityBytes);
        stripSizeBytes = Attributes.optional(stripSizeBytes);
        cachePolicy = Attributes.optional(cachePolicy);
        encrypted = Attributes.optional(encrypted);
    }

    public static VolumeConfigBuilder builder() {
        return VolumeConfigBuilder.builder();
    }
}
