// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.inventory.FirmwareKind;
import java.time.Duration;
import java.util.Optional;

/**
 * Firmware that is to be installed (derived; IFA 053 clause 8).
 *
 * @param componentKind 1; which firmware
 * @param componentId 0..1; of which component; needed where there are several of the kind
 * @param targetVersion 0..1; the version that the image has
 * @param imageUri 1; where the image is
 * @param checksum 0..1; checksum of the image
 * @param credentialRef 0..1; reference to the credential of the image; never a secret
 * @param settleTime 0..1; how long to wait after it; absent: 300 s for a BMC, else 0
 */
@Buildable
public record FirmwareUpdateItem(
        FirmwareKind componentKind,
        Optional<String> componentId,
        Optional<String> targetVersion,
        String imageUri,
        Optional<String> checksum,
        Optional<String> credentialRef,
        Optional<Duration> settleTime) {

    public FirmwareUpdateItem {
        Attributes.required(componentKind, "componentKind");
        componentId = Attributes.optional(componentId);
        targetVersion = Attributes.optional(targetVersion);
        Attributes.required(imageUri, "imageUri");
        checksum = Attributes.optional(checksum);
        credentialRef = Attributes.optional(credentialRef);
        settleTime = Attributes.optional(settleTime);
    }

    public static FirmwareUpdateItemBuilder builder() {
        return FirmwareUpdateItemBuilder.builder();
    }
}
