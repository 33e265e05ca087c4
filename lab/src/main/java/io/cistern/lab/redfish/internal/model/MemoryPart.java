// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import io.cistern.lab.redfish.Deviation;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.Style;
import java.util.ArrayList;
import java.util.List;

/** Memory modules of a system (Memory v1_20). */
final class MemoryPart {

    private final Tree tree;
    private final ServerModel model;
    private final Style style;
    private final String system;
    private final int node;

    MemoryPart(Tree tree, ServerModel model, Style style, String system, int node) {
        this.tree = tree;
        this.model = model;
        this.style = style;
        this.system = system;
        this.node = node;
    }

    void build() {
        String collection = system + "/Memory";
        List<String> members = new ArrayList<>();
        int modules = model.memory().slots() - model.memory().empty();
        int shown = style.has(Deviation.ABSENT_SLOTS) ? model.memory().slots() : modules;
        for (int n = 1; n <= shown; n++) {
            String path = collection + "/" + Names.part(style.ids().memory(), n);
            members.add(path);
            Resource module = tree.add(path, "Memory.v1_20_0", "Memory slot " + n);
            module.set(
                    "MemoryLocation",
                    Resource.object().put("Socket", 1).put("Channel", n).put("Slot", 1));
            if (n <= modules) {
                installed(module, n);
            } else {
                module.set("Status", Resource.object("State", "Absent"));
            }
        }
        tree.collection(collection, "Memory", members);
    }

    private void installed(Resource module, int n) {
        module.set("CapacityMiB", model.memory().moduleMiB())
                .set("MemoryType", "DRAM")
                .set("MemoryDeviceType", "DDR5")
                .set("BaseModuleType", "RDIMM")
                .set("OperatingSpeedMhz", 4_800)
                .set("ErrorCorrection", "MultiBitECC")
                .set("RankCount", 2)
                .set("Manufacturer", "Lab Memory")
                .set("PartNumber", "LM-32G48")
                .set("SerialNumber", "{{serial.dimm" + node + "-" + n + "}}")
                .healthy();
    }
}
