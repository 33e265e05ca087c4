// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What a system boots with: BIOS settings, secure boot, boot options, virtual media. */
final class BootPart {

    static final List<String> ORDER = List.of("Boot0000", "Boot0001", "Boot0002");

    private final Tree tree;
    private final String system;

    BootPart(Tree tree, String system) {
        this.tree = tree;
        this.system = system;
    }

    void build() {
        bios();
        secureBoot();
        options();
        media();
    }

    /** Bios v1_2, with the settings object of DSP0266 clause 9.10. */
    private void bios() {
        String path = system + "/Bios";
        String settings = path + "/Settings";
        ObjectNode annotation = Resource.object("@odata.type", "#Settings.v1_4_0.Settings");
        annotation.set("SettingsObject", Resource.reference(settings));
        annotation.set("SupportedApplyTimes", Resource.texts(List.of("OnReset")));
        Resource bios = tree.add(path, "Bios.v1_2_2", "BIOS settings");
        bios.set("AttributeRegistry", "BiosAttributeRegistry.v1_0_0")
                .set("Attributes", attributes())
                .set("@Redfish.Settings", annotation);
        bios.action("#Bios.ResetBios");
        tree.add(settings, "Bios.v1_2_2", "Pending BIOS settings")
                .set("AttributeRegistry", "BiosAttributeRegistry.v1_0_0")
                .set("Attributes", Resource.object());
    }

    private static ObjectNode attributes() {
        return Resource.object("ProcX2Apic", "Enabled")
                .put("SriovGlobalEnable", "Disabled")
                .put("BootMode", "Uefi")
                .put("LogicalProc", "Enabled")
                .put("NumLock", true)
                .put("PostDelaySeconds", 5)
                .put("SystemModelName", "Lab");
    }

    /** SecureBoot v1_1. */
    private void secureBoot() {
        tree.add(system + "/SecureBoot", "SecureBoot.v1_1_1", "UEFI Secure Boot")
                .set("SecureBootEnable", false)
                .set("SecureBootCurrentBoot", "Disabled")
                .set("SecureBootMode", "UserMode")
                .action(
                        "#SecureBoot.ResetKeys",
                        "ResetKeysType",
                        List.of("ResetAllKeysToDefault", "DeleteAllKeys", "DeletePK"));
    }

    /** BootOption v1_0. */
    private void options() {
        String collection = system + "/BootOptions";
        List<String> names = List.of("Hard drive", "Network port 1", "Virtual CD");
        List<String> members = new ArrayList<>();
        for (int i = 0; i < ORDER.size(); i++) {
            String path = collection + "/" + ORDER.get(i);
            members.add(path);
            tree.add(path, "BootOption.v1_0_6", names.get(i))
                    .set("BootOptionReference", ORDER.get(i))
                    .set("DisplayName", names.get(i))
                    .set("BootOptionEnabled", true);
        }
        tree.collection(collection, "BootOption", members);
    }

    /** VirtualMedia v1_6: one for discs, one for sticks. */
    private void media() {
        String collection = system + "/VirtualMedia";
        String cd = slot(collection + "/Cd", "CD", "DVD");
        String stick = slot(collection + "/Usb", "USBStick", "Floppy");
        tree.collection(collection, "VirtualMedia", List.of(cd, stick));
    }

    private String slot(String path, String... types) {
        Resource slot = tree.add(path, "VirtualMedia.v1_6_3", "Virtual media");
        slot.strings("MediaTypes", types)
                .set("ConnectedVia", "NotConnected")
                .set("Inserted", false)
                .set("WriteProtected", true);
        slot.action("#VirtualMedia.InsertMedia");
        slot.action("#VirtualMedia.EjectMedia");
        return path;
    }
}
