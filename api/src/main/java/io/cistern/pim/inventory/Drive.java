// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A drive (derived; IFA 053 clause 8).
 *
 * @param capacityBytes 0..1; size in bytes; absent where it does not say
 * @param mediaType 0..1; {@code HDD}, {@code SSD} or {@code SMR}
 * @param protocol 0..1; e.g. {@code NVMe}
 * @param formFactor 0..1; e.g. {@code U2}
 * @param rotationSpeedRpm 0..1; rotations per minute
 * @param blockSizeBytes 0..1; size of a block in bytes
 * @param negotiatedSpeedGbs 0..1; speed in Gbit/s
 * @param failurePredicted 0..1; whether it says that it will fail
 * @param mediaLifeLeftPercent 0..1; life left in percent
 * @param encryptionAbility 0..1; e.g. {@code SelfEncryptingDrive}
 * @param encryptionStatus 0..1; e.g. {@code Unencrypted}
 * @param identifiers 0..N; its durable names
 * @param slot 0..1; its slot
 * @param sanitizeTypes 0..N; ways in which it can be erased, e.g. {@code CryptographicErase}
 * @param hotspareType 0..1; whether it stands in for others, e.g. {@code Global}
 * @param statusIndicator 0..1; what its light shows
 * @param writeCacheEnabled 0..1; whether it caches writes
 */
@Buildable
public record Drive(
        Optional<Long> capacityBytes,
        Optional<String> mediaType,
        Optional<String> protocol,
        Optional<String> formFactor,
        Optional<BigDecimal> rotationSpeedRpm,
        Optional<Long> blockSizeBytes,
        Optional<BigDecimal> negotiatedSpeedGbs,
        Optional<Boolean> failurePredicted,
        Optional<BigDecimal> mediaLifeLeftPercent,
        Optional<String> encryptionAbility,
        Optional<String> encryptionStatus,
        List<DurableName> identifiers,
        Optional<String> slot,
        List<String> sanitizeTypes,
        Optional<String> hotspareType,
        Optional<String> statusIndicator,
        Optional<Boolean> writeCacheEnabled)
        implements PhysicalResourceDetails {

    public Drive {
        capacityBytes = Attributes.optional(capacityBytes);
        mediaType = Attributes.optional(mediaType);
        protocol = Attributes.optional(protocol);
        formFactor = Attributes.optional(formFactor);
        rotationSpeedRpm = Attributes.optional(rotationSpeedRpm);
        blockSizeBytes = Attributes.optional(blockSizeBytes);
        negotiatedSpeedGbs = Attributes.optional(negotiatedSpeedGbs);
        failurePredicted = Attributes.optional(failurePredicted);
        mediaLifeLeftPercent = Attributes.optional(mediaLifeLeftPercent);
        encryptionAbility = Attributes.optional(encryptionAbility);
        encryptionStatus = Attributes.optional(encryptionStatus);
        identifiers = Attributes.list(identifiers, "identifiers");
        slot = Attributes.optional(slot);
        sanitizeTypes = Attributes.list(sanitizeTypes, "sanitizeTypes");
        hotspareType = Attributes.optional(hotspareType);
        statusIndicator = Attributes.optional(statusIndicator);
        writeCacheEnabled = Attributes.optional(writeCacheEnabled);
    }

    public static DriveBuilder builder() {
        return DriveBuilder.builder();
    }
}
