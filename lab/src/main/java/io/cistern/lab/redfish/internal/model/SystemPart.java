// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.Deviation;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.ServerModel.Processors;
import io.cistern.lab.redfish.Style;
import java.util.List;

/** A ComputerSystem itself (ComputerSystem v1_22). */
final class SystemPart {

    private static final List<String> RESETS = List.of(
            "On",
            "ForceOff",
            "GracefulShutdown",
            "GracefulRestart",
            "ForceRestart",
            "Nmi",
            "PushPowerButton",
            "PowerCycle");
    private static final int GIB_IN_MIB = 1_024;

    private final Tree tree;
    private final ServerModel model;
    private final Style style;
    private final Names names;
    private final int node;

    SystemPart(Tree tree, ServerModel model, Style style, Names names, int node) {
        this.tree = tree;
        this.model = model;
        this.style = style;
        this.names = names;
        this.node = node;
    }

    void build() {
        String path = names.system(node);
        boolean placeholder = style.has(Deviation.PLACEHOLDER_SERIALS);
        Resource system = tree.add(path, "ComputerSystem.v1_22_0", "System");
        system.set("SystemType", "Physical")
                .set("AssetTag", "")
                .set("Manufacturer", style.manufacturer())
                .set("Model", model.name())
                .set("SKU", "{{serial.sku" + node + "}}")
                .set("SerialNumber", placeholder ? "To be filled by O.E.M." : "{{serial.system" + node + "}}")
                .set("PartNumber", "LAB-" + model.name().replace(' ', '-'))
                .set("UUID", "{{uuid.system" + node + "}}")
                .set("HostName", "")
                .set("BiosVersion", "2.4.1")
                .set("PowerState", "On")
                .set("LocationIndicatorActive", false)
                .set("IndicatorLED", "Off")
                .set("PowerRestorePolicy", "LastState")
                .set("LastResetTime", "2026-01-05T08:00:00Z")
                .set(
                        "Status",
                        Resource.object("State", "Enabled").put("Health", "OK").put("HealthRollup", "OK"))
                .set("Boot", boot(path))
                .set("BootProgress", Resource.object("LastState", "OSRunning"))
                .set("ProcessorSummary", processors())
                .set("MemorySummary", memory());
        for (String below : List.of(
                "Processors",
                "Memory",
                "Storage",
                "EthernetInterfaces",
                "LogServices",
                "Bios",
                "SecureBoot",
                "VirtualMedia")) {
            system.link(below, path + "/" + below);
        }
        system.related("Chassis", List.of(names.chassis(node)))
                .related("ManagedBy", List.of(names.manager()))
                .action("#ComputerSystem.Reset", "ResetType", RESETS);
    }

    private static ObjectNode boot(String path) {
        ObjectNode boot = Resource.object("BootSourceOverrideEnabled", "Disabled")
                .put("BootSourceOverrideTarget", "None")
                .put("BootSourceOverrideMode", "UEFI")
                .put("HttpBootUri", "");
        boot.set(
                "BootSourceOverrideEnabled@Redfish.AllowableValues",
                Resource.texts(List.of("Disabled", "Once", "Continuous")));
        boot.set(
                "BootSourceOverrideTarget@Redfish.AllowableValues",
                Resource.texts(List.of("None", "Pxe", "Cd", "Usb", "Hdd", "BiosSetup", "UefiHttp")));
        boot.set("BootSourceOverrideMode@Redfish.AllowableValues", Resource.texts(List.of("UEFI", "Legacy")));
        boot.set("BootOptions", Resource.reference(path + "/BootOptions"));
        boot.set("BootOrder", Resource.texts(BootPart.ORDER));
        return boot;
    }

    private ObjectNode processors() {
        Processors all = model.processors();
        ObjectNode summary = Resource.object("Model", all.model())
                .put("Count", all.sockets())
                .put("CoreCount", all.sockets() * all.cores())
                .put("LogicalProcessorCount", all.sockets() * all.threads())
                .put("ThreadingEnabled", all.threads() > all.cores());
        summary.set("Status", Resource.object("State", "Enabled").put("HealthRollup", "OK"));
        return summary;
    }

    private ObjectNode memory() {
        int modules = model.memory().slots() - model.memory().empty();
        ObjectNode summary = Resource.object()
                .put("TotalSystemMemoryGiB", modules * model.memory().moduleMiB() / GIB_IN_MIB);
        summary.set("Status", Resource.object("State", "Enabled").put("HealthRollup", "OK"));
        return summary;
    }
}
