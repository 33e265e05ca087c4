// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.ServerModel.Disks;
import io.cistern.lab.redfish.Style;
import java.util.ArrayList;
import java.util.List;

/** Storage of a system: controller, drives, volumes (Storage v1_17, StorageController v1_8, Drive v1_20, Volume v1_10). */
final class StoragePart {

    private final Tree tree;
    private final Style style;
    private final Disks disks;
    private final String system;
    private final String chassis;
    private final int node;

    StoragePart(Tree tree, ServerModel model, Style style, Names names, int node) {
        this.tree = tree;
        this.style = style;
        this.disks = model.disks();
        this.system = names.system(node);
        this.chassis = names.chassis(node);
        this.node = node;
    }

    void build() {
        String storage = system + "/Storage/" + style.ids().storage();
        List<String> drives = new ArrayList<>();
        for (int n = 1; n <= disks.drives(); n++) {
            drives.add(drive(storage, n));
        }
        String controller = storage + "/Controllers/1";
        Resource resource = tree.add(controller, "StorageController.v1_8_0", "Storage controller")
                .set("Manufacturer", "Lab Storage")
                .set("Model", disks.raid() ? "Lab RAID 9500" : "Lab HBA 3500")
                .set("SerialNumber", "{{serial.controller" + node + "}}")
                .set("FirmwareVersion", "52.26.0")
                .strings("SupportedDeviceProtocols", disks.protocol())
                .healthy();
        List<String> levels = disks.raid() ? List.of("RAID0", "RAID1", "RAID5", "RAID10") : List.of("RAID0");
        resource.set("SupportedRAIDTypes", Resource.texts(levels));
        tree.collection(storage + "/Controllers", "StorageController", List.of(controller));
        List<String> volumes = disks.raid() && drives.size() > 1 ? List.of(mirror(storage, drives)) : List.of();
        tree.collection(storage + "/Volumes", "Volume", volumes)
                .set(
                        "@Redfish.OperationApplyTimeSupport",
                        Resource.object()
                                .put("@odata.type", "#Settings.v1_4_0.OperationApplyTimeSupport")
                                .set("SupportedValues", Resource.texts(List.of("Immediate", "OnReset"))));
        tree.add(storage, "Storage.v1_17_0", "Storage")
                .healthy()
                .link("Controllers", storage + "/Controllers")
                .link("Volumes", storage + "/Volumes")
                .links("Drives", drives)
                .set("Drives@odata.count", drives.size())
                .related("Enclosures", List.of(chassis));
        tree.collection(system + "/Storage", "Storage", List.of(storage));
    }

    private String drive(String storage, int n) {
        String path = storage + "/Drives/" + Names.part(style.ids().drive(), n);
        String serial = "drive" + node + "-" + n;
        ObjectNode identifier =
                Resource.object("DurableName", "{{wwn." + serial + "}}").put("DurableNameFormat", "NAA");
        ObjectNode bay = Resource.object()
                .put("LocationType", "Bay")
                .put("LocationOrdinalValue", n - 1)
                .put("ServiceLabel", "Bay " + n);
        tree.add(path, "Drive.v1_20_0", "Drive in bay " + n)
                .set("Manufacturer", "Lab Drives")
                .set("Model", "LD-" + disks.mediaType() + disks.bytes() / 1_000_000_000)
                .set("SerialNumber", "{{serial." + serial + "}}")
                .set("Revision", "EJ09")
                .set("CapacityBytes", disks.bytes())
                .set("BlockSizeBytes", 512)
                .set("MediaType", disks.mediaType())
                .set("Protocol", disks.protocol())
                .set("NegotiatedSpeedGbs", 12)
                .set("FailurePredicted", false)
                .set("PredictedMediaLifeLeftPercent", 98)
                .set("EncryptionAbility", "SelfEncryptingDrive")
                .set("EncryptionStatus", "Unencrypted")
                .set("Identifiers", Resource.array(identifier))
                .set("PhysicalLocation", Resource.object().set("PartLocation", bay))
                .healthy()
                .related("Chassis", chassis)
                .action("#Drive.SecureErase", "SanitizationType", List.of("CryptographicErase", "BlockErase"));
        return path;
    }

    private String mirror(String storage, List<String> drives) {
        String path = storage + "/Volumes/1";
        tree.add(path, "Volume.v1_10_0", "System volume")
                .set("RAIDType", "RAID1")
                .set("CapacityBytes", disks.bytes())
                .set("Encrypted", false)
                .set(
                        "Identifiers",
                        Resource.array(Resource.object("DurableName", "{{wwn.volume" + node + "}}")
                                .put("DurableNameFormat", "NAA")))
                .healthy()
                .related("Drives", drives.subList(0, 2))
                .action("#Volume.Initialize", "InitializeType", List.of("Fast", "Slow"));
        return path;
    }
}
