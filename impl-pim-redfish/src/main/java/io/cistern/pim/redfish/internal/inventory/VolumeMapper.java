// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.Volume;
import io.cistern.pim.redfish.internal.document.RedfishObject;
import java.util.Map;
import java.util.Optional;

/** Volumes (Volume v1_10). */
final class VolumeMapper implements KindMapper {

    /** What VolumeType said before RAIDType came (Volume v1_3_1). */
    private static final Map<String, String> OLDER_TYPES = Map.of(
            "RawDevice", "None",
            "NonRedundant", "RAID0",
            "Mirrored", "RAID1",
            "StripedWithParity", "RAID5",
            "SpannedMirrors", "RAID10",
            "SpannedStripesWithParity", "RAID50");

    private final ServiceTree tree;

    VolumeMapper(ServiceTree tree) {
        this.tree = tree;
    }

    @Override
    public Optional<Described> describe(Node node, Words words) {
        RedfishObject body = node.body();
        Optional<RedfishObject> operation = body.objects("Operations").stream().findFirst();
        return Optional.of(new Described(
                ResourceKind.VOLUME,
                Volume.builder()
                        .raidType(body.text("RAIDType")
                                .or(() -> SmartStorage.raid(body))
                                .or(() -> body.has("VolumeType")
                                        ? words.read(body, "VolumeType", OLDER_TYPES)
                                        : Optional.empty()))
                        .capacityBytes(body.integer("CapacityBytes")
                                .or(() -> body.object("Capacity", "Data").integer("AllocatedBytes"))
                                .or(() -> SmartStorage.capacity(body)))
                        .driveIds(tree.locators(body.links("Links", "Drives")))
                        .encrypted(body.flag("Encrypted"))
                        .bootCapable(body.flag("IsBootCapable"))
                        .stripSizeBytes(body.integer("StripSizeBytes"))
                        .readCachePolicy(body.text("ReadCachePolicy"))
                        .writeCachePolicy(body.text("WriteCachePolicy"))
                        .identifiers(CommonAttributes.durableNames(body))
                        .operation(operation.flatMap(
                                first -> first.text("Operation").or(() -> first.text("OperationName"))))
                        .operationPercent(operation.flatMap(first -> first.integer("PercentageComplete")))
                        .build()));
    }
}
