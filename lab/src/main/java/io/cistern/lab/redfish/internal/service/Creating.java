// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.internal.model.Blueprint;
import io.cistern.lab.redfish.internal.wire.WireReply;

/** POST to a collection, and DELETE of a member (DSP0266 clauses 7.4, 7.7): sessions, volumes, subscriptions. */
final class Creating {

    private static final String JSON = "application/json; charset=utf-8";
    private static final int MOST_SUBSCRIPTIONS = 20;

    private final Resources resources;
    private final Sessions sessions;
    private final Tasks tasks;
    private int made;

    Creating(Resources resources, Sessions sessions, Tasks tasks) {
        this.resources = resources;
        this.sessions = sessions;
        this.tasks = tasks;
    }

    /** The one POST that needs no authentication. */
    WireReply session(ObjectNode credentials) throws Problem {
        Sessions.Opened opened = sessions.open(credentials);
        return WireReply.text(201, JSON, opened.resource().toString())
                .with("X-Auth-Token", opened.token())
                .with("Location", opened.path());
    }

    WireReply post(String collection, ObjectNode wanted) throws Problem {
        String schema = Blueprint.schema(resources.need(collection));
        return switch (schema) {
            case "VolumeCollection" -> volume(collection, wanted);
            case "EventDestinationCollection" -> subscription(collection, wanted);
            default -> throw notAllowed();
        };
    }

    WireReply delete(String path) throws Problem {
        if (sessions.close(path) || tasks.cancel(path)) {
            return WireReply.empty(204);
        }
        ObjectNode resource = resources.need(path);
        String collection = path.substring(0, path.lastIndexOf('/'));
        return switch (Blueprint.schema(resource)) {
            case "Volume" -> tasks.begin("Delete volume", () -> resources.remove(collection, path));
            case "EventDestination" -> {
                resources.remove(collection, path);
                yield WireReply.empty(204);
            }
            default -> throw notAllowed();
        };
    }

    static Problem notAllowed() {
        return new Problem(405, "Base.1.19.OperationNotAllowed", "The HTTP method is not allowed on this resource.");
    }

    /** What has to be there is there (Volume v1_10); its drives exist, its capacity is at most theirs. */
    private WireReply volume(String collection, ObjectNode wanted) throws Problem {
        JsonNode drives = wanted.path("Links").path("Drives");
        if (!wanted.path("RAIDType").isTextual() || !drives.isArray() || drives.isEmpty()) {
            throw new Problem(
                    400,
                    "Base.1.19.CreateFailedMissingReqProperties",
                    "The create operation failed because a required property is missing: RAIDType, Links.Drives.");
        }
        long capacity = 0;
        for (JsonNode drive : drives) {
            String path = Names.canonical(drive.path("@odata.id").asText());
            capacity += resources
                    .get(path)
                    .orElseThrow(
                            () -> new Problem(400, "Base.1.19.ResourceNotFound", "There is no drive " + path + "."))
                    .path("CapacityBytes")
                    .asLong();
        }
        String path = collection + "/v" + ++made;
        ObjectNode volume = Json.object("@odata.id", path)
                .put("@odata.type", "#Volume.v1_10_0.Volume")
                .put("Id", "v" + made)
                .put("Name", wanted.path("Name").asText("Volume " + made))
                .put("RAIDType", wanted.path("RAIDType").asText())
                .put("CapacityBytes", wanted.path("CapacityBytes").asLong(capacity));
        volume.set("Links", wanted.path("Links").deepCopy());
        volume.set("Status", Json.object("State", "Enabled").put("Health", "OK"));
        return tasks.begin("Create volume", () -> resources.add(collection, path, volume));
    }

    /** EventDestination v1_15. */
    private WireReply subscription(String collection, ObjectNode wanted) throws Problem {
        if (!wanted.path("Destination").isTextual()) {
            throw new Problem(
                    400,
                    "Base.1.19.CreateFailedMissingReqProperties",
                    "The create operation failed because the required property Destination is missing.");
        }
        if (resources.need(collection).path("Members").size() >= MOST_SUBSCRIPTIONS) {
            throw new Problem(
                    503,
                    "Base.1.19.EventSubscriptionLimitExceeded",
                    "The event subscription establishment has failed.");
        }
        String path = collection + "/" + ++made;
        ObjectNode subscription = wanted.deepCopy();
        subscription
                .put("@odata.id", path)
                .put("@odata.type", "#EventDestination.v1_15_0.EventDestination")
                .put("Id", Integer.toString(made))
                .put("Name", "Subscription " + made);
        subscription.set("Status", Json.object("State", "Enabled").put("Health", "OK"));
        resources.add(collection, path, subscription);
        return WireReply.text(201, JSON, subscription.toString()).with("Location", path);
    }
}
