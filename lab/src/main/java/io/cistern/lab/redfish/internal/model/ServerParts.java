// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.ServerModel.Form;
import io.cistern.lab.redfish.Style;
import java.util.ArrayList;
import java.util.List;

/** All resources of a service that manages servers. */
final class ServerParts {

    private final Tree tree;
    private final ServerModel model;
    private final Style style;
    private final Names names;

    ServerParts(Tree tree, ServerModel model, Style style) {
        this.tree = tree;
        this.model = model;
        this.style = style;
        this.names = new Names(style, model.nodes());
    }

    void build() {
        List<String> systems = new ArrayList<>();
        List<String> chassis = new ArrayList<>();
        for (int node = 1; node <= model.nodes(); node++) {
            systems.add(names.system(node));
            chassis.add(names.chassis(node));
            new SystemPart(tree, model, style, names, node).build();
            new ProcessorPart(tree, model, style, names.system(node), node).build();
            new MemoryPart(tree, model, style, names.system(node), node).build();
            new StoragePart(tree, model, style, names, node).build();
            new NetworkPart(tree, model, style, names, node).build();
            new BootPart(tree, names.system(node)).build();
            new LogPart(tree, names.system(node)).build();
        }
        if (model.form() == Form.RACK_WITH_DPU) {
            systems.add(dpu());
        }
        ChassisPart chassisPart = new ChassisPart(tree, model, style, names);
        for (int node = 1; node <= model.nodes(); node++) {
            chassisPart.node(node);
        }
        if (shared()) {
            chassis.add(0, names.enclosure());
            chassisPart.enclosure(systems, chassis.subList(1, chassis.size()));
        }
        ServiceParts service = new ServiceParts(tree, style, names.manager());
        service.build();
        service.manages(systems, chassis);
        service.collection("Systems", "ComputerSystem", systems);
        service.collection("Chassis", "Chassis", chassis);
        service.firmware(List.of("BIOS", "NIC", "PSU"), systems.get(0));
    }

    private boolean shared() {
        return model.form() == Form.BLADE || model.form() == Form.SLED;
    }

    /** The system on the network card: it tells little, and hosts nobody (ComputerSystem v1_17: SystemType DPU). */
    private String dpu() {
        String path = Tree.ROOT + "/Systems/DPU1";
        tree.add(path, "ComputerSystem.v1_22_0", "Data processing unit")
                .set("SystemType", "DPU")
                .set("Manufacturer", "Lab Networks")
                .set("Model", "Lab Field 3")
                .set("SerialNumber", "{{serial.dpu}}")
                .set("UUID", "{{uuid.dpu}}")
                .set("PowerState", "On")
                .healthy()
                .related("Chassis", List.of(names.chassis(1)))
                .related("ManagedBy", List.of(names.manager()))
                .action("#ComputerSystem.Reset", "ResetType", List.of("On", "ForceOff", "ForceRestart"));
        tree.get(names.chassis(1) + "/NetworkAdapters/" + Names.part(style.ids().adapter(), 1))
                .ifPresent(adapter -> adapter.put("Model", "Lab Field 3"));
        return path;
    }
}
