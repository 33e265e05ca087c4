// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.Deviation;
import io.cistern.lab.redfish.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes what the parts have made, all of it by the book, into what a style makes of it. */
final class Deviations {

    private static final List<String> SUBSYSTEMS =
            List.of("PowerSubsystem", "ThermalSubsystem", "Sensors", "EnvironmentMetrics");
    private static final List<String> NUMBERS = List.of("CapacityBytes", "CapacityMiB", "TotalCores", "TotalThreads");
    private static final List<String> OPTIONAL =
            List.of("HostName", "AssetTag", "SKU", "PredictedMediaLifeLeftPercent", "MaxSpeedMHz", "RankCount");

    private final Tree tree;
    private final Style style;

    Deviations(Tree tree, Style style) {
        this.tree = tree;
        this.style = style;
    }

    void apply() {
        if (!style.has(Deviation.LEGACY_POWER)) {
            without("Chassis", List.of("Power", "Thermal"));
        }
        when(Deviation.NO_SUBSYSTEMS, () -> without("Chassis", SUBSYSTEMS));
        StorageDeviations storage = new StorageDeviations(tree);
        when(Deviation.CONTROLLERS_IN_ARRAY, storage::controllersInArray);
        when(Deviation.SIMPLE_STORAGE_ONLY, storage::simpleOnly);
        when(Deviation.LEGACY_NETWORK_PORTS, new LegacyPorts(tree)::apply);
        when(Deviation.VENDOR_LLDP, this::vendorLldp);
        when(Deviation.MEDIA_OF_MANAGER, this::mediaOfManager);
        when(Deviation.MEDIA_BY_PATCH, () -> tree.ofType("VirtualMedia").forEach(slot -> slot.remove("Actions")));
        when(Deviation.ACTION_INFO, this::actionInfo);
        when(Deviation.SETTINGS_OBJECT, this::settingsObject);
        when(Deviation.NO_SUMMARIES, () -> tree.ofType("ComputerSystem")
                .forEach(system -> system.remove(List.of("ProcessorSummary", "MemorySummary"))));
        when(Deviation.NO_STATE, () -> withoutState("Drive"));
        when(Deviation.NUMBERS_AS_STRINGS, () -> tree.all().values().forEach(Deviations::numbersAsStrings));
        when(Deviation.NULLS, () -> tree.all().values().forEach(Deviations::nulls));
        when(Deviation.UPPER_CASE_UUIDS, () -> tree.all().values().forEach(Deviations::upperCaseUuid));
        when(Deviation.DANGLING_LINKS, this::danglingLinks);
        when(Deviation.MISSING_MEMBER, this::missingMember);
        when(Deviation.EMBEDDED_MEMBERS, this::embeddedMembers);
        when(Deviation.NO_MEMBER_COUNT, () -> tree.all().values().forEach(json -> json.remove("Members@odata.count")));
        new LinkSpelling(style).apply(tree);
    }

    private void when(Deviation deviation, Runnable change) {
        if (style.has(deviation)) {
            change.run();
        }
    }

    private void without(String schema, List<String> members) {
        for (ObjectNode resource : List.copyOf(tree.ofType(schema))) {
            for (String member : members) {
                tree.prune(resource.path("@odata.id").asText() + "/" + member);
                resource.remove(member);
            }
        }
    }

    private void withoutState(String schema) {
        tree.ofType(schema).forEach(resource -> resource.withObject("/Status").remove("State"));
    }

    /** As iDRAC9 has it: linked by the manager. The neighbours themselves come when cables do. */
    private void vendorLldp() {
        for (ObjectNode manager : tree.ofType("Manager")) {
            String system = manager.at("/Links/ManagerForServers/0/@odata.id").asText();
            if (!system.isEmpty()) {
                String path = system + "/NetworkPorts/Oem/Dell/DellSwitchConnections";
                tree.collection(path, "DellSwitchConnection", List.of());
                manager.withObject("/Links/Oem/Dell").set("DellSwitchConnectionCollection", Resource.reference(path));
            }
        }
        tree.ofType("NetworkAdapter").forEach(adapter -> adapter.remove("LLDPEnabled"));
    }

    /** Those of the first system. */
    private void mediaOfManager() {
        Optional<ObjectNode> manager = tree.ofType("Manager").stream().findFirst();
        for (ObjectNode system : tree.ofType("ComputerSystem")) {
            JsonNode link = system.remove("VirtualMedia");
            if (link == null || manager.isEmpty()) {
                continue;
            }
            String from = link.path("@odata.id").asText();
            if (!manager.get().has("VirtualMedia")) {
                String to = manager.get().path("@odata.id").asText() + "/VirtualMedia";
                Paths.move(tree, from, to);
                manager.get().set("VirtualMedia", Resource.reference(to));
            } else {
                tree.prune(from);
            }
        }
    }

    private void settingsObject() {
        for (ObjectNode system : tree.ofType("ComputerSystem")) {
            String path = system.path("@odata.id").asText();
            ObjectNode annotation = Resource.object("@odata.type", "#Settings.v1_4_0.Settings");
            annotation.set("SettingsObject", Resource.reference(path + "/SD"));
            system.set("@Redfish.Settings", annotation);
            tree.add(path + "/SD", "ComputerSystem.v1_22_0", "Future state")
                    .set("Boot", system.path("Boot").deepCopy());
        }
    }

    /** ActionInfo v1_4. */
    private void actionInfo() {
        for (ObjectNode system : tree.ofType("ComputerSystem")) {
            String path = system.path("@odata.id").asText() + "/ResetActionInfo";
            ObjectNode reset = (ObjectNode) system.path("Actions").path("#ComputerSystem.Reset");
            ObjectNode parameter =
                    Resource.object("Name", "ResetType").put("Required", true).put("DataType", "String");
            parameter.set("AllowableValues", reset.remove("ResetType@Redfish.AllowableValues"));
            reset.put("@Redfish.ActionInfo", path);
            tree.add(path, "ActionInfo.v1_4_2", "Reset").set("Parameters", Resource.array(parameter));
        }
    }

    private static void numbersAsStrings(ObjectNode resource) {
        for (String name : NUMBERS) {
            if (resource.path(name).isNumber()) {
                resource.put(name, resource.get(name).asText());
            }
        }
    }

    private static void nulls(ObjectNode resource) {
        for (String name : OPTIONAL) {
            if (resource.has(name)) {
                resource.putNull(name);
            }
        }
    }

    private static void upperCaseUuid(ObjectNode resource) {
        if (resource.has("UUID")) {
            resource.put("UUID", resource.path("UUID").asText().replace("{{uuid.", "{{UUID."));
        }
    }

    private void danglingLinks() {
        for (ObjectNode chassis : tree.ofType("Chassis")) {
            chassis.set("Assembly", Resource.reference(chassis.path("@odata.id").asText() + "/Assembly"));
        }
        for (ObjectNode system : tree.ofType("ComputerSystem")) {
            system.set(
                    "PCIeDevices",
                    Resource.references(List.of(system.path("@odata.id").asText() + "/PCIeDevices/gone")));
        }
    }

    private void missingMember() {
        for (ObjectNode collection : tree.ofType("MemoryCollection")) {
            ArrayNode members = collection.withArray("Members");
            members.add(Resource.reference(collection.path("@odata.id").asText() + "/gone"));
            collection.put("Members@odata.count", members.size());
        }
    }

    /** Of components only: what changes by itself is not copied. */
    private void embeddedMembers() {
        for (String schema : List.of("ProcessorCollection", "MemoryCollection", "EthernetInterfaceCollection")) {
            for (ObjectNode collection : tree.ofType(schema)) {
                List<JsonNode> embedded = new ArrayList<>();
                collection
                        .path("Members")
                        .forEach(member ->
                                embedded.add(tree.get(member.path("@odata.id").asText())
                                        .<JsonNode>map(JsonNode::deepCopy)
                                        .orElse(member)));
                collection.withArray("Members").removeAll().addAll(embedded);
            }
        }
    }
}
