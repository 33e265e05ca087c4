// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.model;

import java.util.List;

/** The event log of a system, with one entry (LogService v1_5, LogEntry v1_16). */
final class LogPart {

    private final Tree tree;
    private final String system;

    LogPart(Tree tree, String system) {
        this.tree = tree;
        this.system = system;
    }

    void build() {
        String services = system + "/LogServices";
        String log = services + "/EventLog";
        String entry = log + "/Entries/1";
        tree.collection(services, "LogService", List.of(log));
        tree.add(log, "LogService.v1_5_1", "Event log")
                .set("OverWritePolicy", "WrapsWhenFull")
                .set("ServiceEnabled", true)
                .healthy()
                .link("Entries", log + "/Entries")
                .action("#LogService.ClearLog");
        tree.add(entry, "LogEntry.v1_16_0", "Log entry 1")
                .set("EntryType", "Event")
                .set("Severity", "OK")
                .set("Created", "2026-01-05T08:00:12Z")
                .set("MessageId", "ResourceEvent.1.3.ResourcePoweredOn")
                .set("Message", "The resource `" + system + "` has powered on.")
                .strings("MessageArgs", system)
                .related("OriginOfCondition", system);
        tree.collection(log + "/Entries", "LogEntry", List.of(entry));
    }
}
