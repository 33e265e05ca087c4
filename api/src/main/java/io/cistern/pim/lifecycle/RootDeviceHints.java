// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.Optional;

/**
 * The disk that is installed to: all hints hold, and one disk remains.
 *
 * @param deviceName 0..1; e.g. {@code /dev/disk/by-path/...}
 * @param serialNumber 0..1; serial number
 * @param wwn 0..1; world wide name
 * @param model 0..1; model
 * @param vendor 0..1; maker
 * @param minSizeGiB 0..1; size in GiB at least
 * @param rotational 0..1; whether it rotates
 * @param hctl 0..1; SCSI address
 * @param volumeName 0..1; name of the volume
 */
@Buildable
public record RootDeviceHints(
        Optional<String> deviceName,
        Optional<String> serialNumber,
        Optional<String> wwn,
        Optional<String> model,
        Optional<String> vendor,
        Optional<Long> minSizeGiB,
        Optional<Boolean> rotational,
        Optional<String> hctl,
        Optional<String> volumeName) {

    public RootDeviceHints {
        deviceName = Attributes.optional(deviceName);
        serialNumber = Attributes.optional(serialNumber);
        wwn = Attributes.optional(wwn);
        model = Attributes.optional(model);
        vendor = Attributes.optional(vendor);
        minSizeGiB = Attributes.optional(minSizeGiB);
        rotational = Attributes.optional(rotational);
        hctl = Attributes.optional(hctl);
        volumeName = Attributes.optional(volumeName);
    }

    public static RootDeviceHintsBuilder builder() {
        return RootDeviceHintsBuilder.builder();
    }
}
