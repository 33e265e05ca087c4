// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Drive;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Drives (Drive v1_22), also those within SimpleStorage. Some makers leave out the state: it is there all the same. */
final class DriveMapper implements KindMapper {

    /** Drive v1_0 had a slip of the pen. */
    private static final Map<String, String> ENCRYPTION = Map.of("Unecrypted", "Unencrypted");

    @Override
    public Optional<Described> describe(Node node, Words words) {
        RedfishObject body = node.body();
        if (isEmptySlot(body)) {
            return Optional.empty();
        }
        return Optional.of(new Described(
                ResourceKind.DRIVE,
                Drive.builder()
                        .capacityBytes(body.integer("CapacityBytes").or(() -> SmartStorage.capacity(body)))
                        .mediaType(body.text("MediaType"))
                        .protocol(body.text("Protocol").or(() -> body.text("InterfaceType")))
                        .formFactor(body.text("DriveFormFactor").or(() -> body.text("FormFactor")))
                        .rotationSpeedRpm(body.decimal("RotationSpeedRPM"))
                        .blockSizeBytes(body.integer("BlockSizeBytes"))
                        .negotiatedSpeedGbs(body.decimal("NegotiatedSpeedGbs"))
                        .failurePredicted(body.flag("FailurePredicted"))
                        .mediaLifeLeftPercent(body.decimal("PredictedMediaLifeLeftPercent"))
                        .encryptionAbility(body.text("EncryptionAbility"))
                        .encryptionStatus(
                                body.text("EncryptionStatus").map(word -> ENCRYPTION.getOrDefault(word, word)))
                        .identifiers(CommonAttributes.durableNames(body))
                        .slot(slot(body))
                        .sanitizeTypes(sanitizeTypes(body))
                        .hotspareType(body.text("HotspareType"))
                        .statusIndicator(body.text("StatusIndicator"))
                        .writeCacheEnabled(body.flag("WriteCacheEnabled"))
                        .build()));
    }

    static List<String> sanitizeTypes(RedfishObject drive) {
        return drive.object("Actions", "#Drive.SecureErase").texts("SanitizationType@Redfish.AllowableValues");
    }

    /** Drive v1_0 to v1_4 had a list of places. */
    private static Optional<String> slot(RedfishObject body) {
        return SmartStorage.slot(body).or(() -> Locations.slot(body)).or(() -> body.objects("Location").stream()
                .flatMap(place -> place.text("Info").stream())
                .findFirst());
    }

    private static boolean isEmptySlot(RedfishObject body) {
        boolean state = body.object("Status").has("State");
        return !state
                && Stream.of("SerialNumber", "CapacityBytes", "Model", "PartNumber", "Manufacturer")
                        .noneMatch(body::has);
    }
}
