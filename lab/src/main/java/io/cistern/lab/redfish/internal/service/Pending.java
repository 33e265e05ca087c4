// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was asked for and takes effect when a system starts. */
final class Pending {

    private Pending() {}

    static void apply(Resources resources, String system) {
        bios(resources, system + "/Bios");
        resources.change(
                system + "/SecureBoot",
                json -> json.put(
                        "SecureBootCurrentBoot", json.path("SecureBootEnable").asBoolean() ? "Enabled" : "Disabled"));
        resources
                .get(system + "/SD")
                .ifPresent(future -> resources.change(system, json -> json.set("Boot", future.path("Boot"))));
        resources.change(system, Pending::bootOnce);
    }

    private static void bios(Resources resources, String bios) {
        resources.get(bios + "/Settings").ifPresent(settings -> {
            JsonNode wanted = settings.path("Attributes");
            if (wanted.size() > 0) {
                resources.change(bios, json -> Json.merge((ObjectNode) json.path("Attributes"), (ObjectNode) wanted));
                settings.set("Attributes", Json.object());
                resources.put(bios + "/Settings", settings);
            }
        });
    }

    /** An override for one start is used up by it. */
    private static void bootOnce(ObjectNode system) {
        if (system.path("Boot") instanceof ObjectNode boot
                && boot.path("BootSourceOverrideEnabled").asText().equals("Once")) {
            boot.put("BootSourceOverrideEnabled", "Disabled").put("BootSourceOverrideTarget", "None");
        }
    }
}
