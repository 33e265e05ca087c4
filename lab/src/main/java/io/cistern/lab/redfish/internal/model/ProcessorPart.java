// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.ServerModel.Accelerators;
import io.cistern.lab.redfish.ServerModel.Processors;
import io.cistern.lab.redfish.Style;
import java.util.ArrayList;
import java.util.List;

/** Processors and accelerators of a system (Processor v1_20). */
final class ProcessorPart {

    private final Tree tree;
    private final ServerModel model;
    private final Style style;
    private final String system;
    private final int node;

    ProcessorPart(Tree tree, ServerModel model, Style style, String system, int node) {
        this.tree = tree;
        this.model = model;
        this.style = style;
        this.system = system;
        this.node = node;
    }

    void build() {
        String collection = system + "/Processors";
        List<String> members = new ArrayList<>();
        Processors cpus = model.processors();
        for (int n = 1; n <= cpus.sockets(); n++) {
            String path = collection + "/" + Names.part(style.ids().processor(), n);
            members.add(path);
            tree.add(path, "Processor.v1_20_0", "Processor " + n)
                    .set("ProcessorType", "CPU")
                    .set("Socket", "CPU " + n)
                    .set("Manufacturer", "Lab Silicon")
                    .set("Model", cpus.model())
                    .set("ProcessorArchitecture", cpus.architecture())
                    .set("InstructionSet", cpus.instructionSet())
                    .set("TotalCores", cpus.cores())
                    .set("TotalEnabledCores", cpus.cores())
                    .set("TotalThreads", cpus.threads())
                    .set("TotalEnabledThreads", cpus.threads())
                    .set("OperatingSpeedMHz", cpus.mhz())
                    .set("MaxSpeedMHz", cpus.mhz() + 1_000L)
                    .set("TDPWatts", 270)
                    .healthy();
        }
        Accelerators gpus = model.accelerators();
        for (int n = 1; n <= gpus.count(); n++) {
            String path = collection + "/GPU" + n;
            members.add(path);
            ObjectNode memory = Resource.object().put("TotalMemorySizeMiB", gpus.memoryMiB());
            tree.add(path, "Processor.v1_20_0", "Accelerator " + n)
                    .set("ProcessorType", "GPU")
                    .set("Manufacturer", "Lab Silicon")
                    .set("Model", gpus.model())
                    .set("SerialNumber", "{{serial.gpu" + node + "-" + n + "}}")
                    .set("UUID", "{{uuid.gpu" + node + "-" + n + "}}")
                    .set("FirmwareVersion", "96.00.5E")
                    .set("MemorySummary", memory)
                    .set("MaxTDPWatts", 700)
                    .healthy();
        }
        tree.collection(collection, "Processor", members);
    }
}
