// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What was done to a server, the last first. Recordings: operate-actions, server-instance-action, resize-endless-action. */
final class ServerHistory {

    /** One thing that was done; it is being done until it has an end. */
    static final class Entry {

        private final String action;
        private final String requestId;
        private final String userId;
        private final Instant start;
        private final List<ObjectNode> events = new ArrayList<>();
        private Instant end;
        private boolean failed;

        private Entry(String action, String requestId, String userId, Instant start) {
            this.action = action;
            this.requestId = requestId;
            this.userId = userId;
            this.start = start;
            this.end = start;
        }

        /** @param hostId empty: a host of no project */
        void end(Instant now, boolean well, String hostId, String... names) {
            end = now;
            failed = !well;
            for (String name : names) {
                ObjectNode event = Json.object().put("event", name);
                event.put("start_time", Json.microseconds(start)).put("finish_time", Json.microseconds(now));
                events.add(event.put("result", well ? "Success" : "Error").put("hostId", hostId));
            }
        }
    }

    private static final String NO_HOST = "No valid host was found. There are not enough hosts available.";

    private final Deque<Entry> entries = new ArrayDeque<>();

    Entry begin(String action, String requestId, String userId, Instant now) {
        Entry entry = new Entry(action, requestId, userId, now);
        entries.addFirst(entry);
        return entry;
    }

    ArrayNode all(Server server) {
        return Json.array(entries.stream().map(entry -> view(server, entry)).toList());
    }

    /** Administrators are told why something failed. Recording: migrate-live-same-host-action. */
    Optional<ObjectNode> one(NovaCall call, Server server, String requestId) {
        return entries.stream()
                .filter(entry -> entry.requestId.equals(requestId))
                .findFirst()
                .map(entry -> view(server, entry)
                        .set(
                                "events",
                                Json.array(entry.events.stream()
                                        .map(event -> call.isAdmin() ? explained(event) : event)
                                        .toList())));
    }

    private static ObjectNode explained(ObjectNode event) {
        boolean failed = event.path("result").asText().equals("Error");
        ObjectNode more = event.deepCopy().put("host", "vm");
        more.put("traceback", failed ? "  File \"conductor/manager.py\"" : null);
        return more.put("details", failed ? NO_HOST : null);
    }

    private static ObjectNode view(Server server, Entry entry) {
        ObjectNode view = Json.object().put("action", entry.action).put("instance_uuid", server.id());
        view.put("request_id", entry.requestId);
        view.put("user_id", entry.userId).put("project_id", server.plan.projectId());
        view.put("start_time", Json.microseconds(entry.start));
        view.put("message", entry.failed ? "Error" : null);
        return view.put("updated_at", Json.microseconds(entry.end));
    }
}
