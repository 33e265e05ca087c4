// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.StorageController;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.Optional;

/**
 * Controllers: of their own (StorageController v1_10) or within Storage (v1_21), in the same words; and those of HPE
 * (HpeSmartStorageArrayController) from before there was either.
 */
final class StorageControllerMapper implements KindMapper {

    @Override
    public Optional<Described> describe(Node node, Words words) {
        RedfishObject body = node.body();
        return Optional.of(new Described(
                ResourceKind.STORAGE_CONTROLLER,
                StorageController.builder()
                        .firmwareVersion(SmartStorage.version(body).or(() -> body.text("FirmwareVersion")))
                        .supportedRaidTypes(body.texts("SupportedRAIDTypes"))
                        .supportedDeviceProtocols(body.texts("SupportedDeviceProtocols"))
                        .cacheMiB(body.object("CacheSummary").integer("TotalCacheSizeMiB"))
                        .speedGbps(body.decimal("SpeedGbps"))
                        .identifiers(CommonAttributes.durableNames(body))
                        .build()));
    }
}
