// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Storage as older services tell it. */
final class StorageDeviations {

    private final Tree tree;

    StorageDeviations(Tree tree) {
        this.tree = tree;
    }

    /** Storage v1_0 to v1_12: StorageControllers. */
    void controllersInArray() {
        for (ObjectNode storage : tree.ofType("Storage")) {
            String path = storage.path("@odata.id").asText();
            ObjectNode controller =
                    tree.get(path + "/Controllers/1").orElseThrow().deepCopy();
            controller.put("@odata.id", path + "#/StorageControllers/0").put("MemberId", "0");
            controller.remove(List.of("@odata.type", "Id"));
            storage.set("StorageControllers", Resource.array(controller));
            storage.remove("Controllers");
            tree.prune(path + "/Controllers");
        }
    }

    /** SimpleStorage v1_3. */
    void simpleOnly() {
        for (ObjectNode system : tree.ofType("ComputerSystem")) {
            if (!system.has("Storage")) {
                continue;
            }
            String path = system.path("@odata.id").asText();
            String collection = path + "/SimpleStorage";
            tree.add(collection + "/1", "SimpleStorage.v1_3_1", "Simple storage")
                    .set("Devices", Resource.array(devices(path).toArray(ObjectNode[]::new)))
                    .healthy();
            tree.collection(collection, "SimpleStorage", List.of(collection + "/1"));
            tree.prune(path + "/Storage");
            system.remove("Storage");
            system.set("SimpleStorage", Resource.reference(collection));
        }
    }

    private List<ObjectNode> devices(String system) {
        List<ObjectNode> devices = new ArrayList<>();
        for (ObjectNode drive : tree.ofType("Drive")) {
            if (drive.path("@odata.id").asText().startsWith(system + "/")) {
                ObjectNode device = Resource.object();
                for (String name : List.of("Name", "Manufacturer", "Model", "CapacityBytes", "Status")) {
                    JsonNode value = drive.get(name);
                    device.set(name, value);
                }
                devices.add(device);
            }
        }
        return devices;
    }
}
