// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Routes;

/** The calls about one server. Recordings: compute/server-*. */
final class Servers {

    private final Computing computing;
    private final ServerView views;
    private final ServerCreation creation;
    private final ServerList list;

    Servers(Computing computing, ServerCreation creation, int maxPageSize) {
        this.computing = computing;
        this.views = new ServerView(computing);
        this.creation = creation;
        this.list = new ServerList(computing, maxPageSize);
    }

    void register(Routes<NovaCall.Handler> routes) {
        String one = "/v2.1/servers/{id}";
        routes.add("GET", "/v2.1/servers", call -> list.answer(call, server -> ServerView.summary(call, server)));
        routes.add("GET", "/v2.1/servers/detail", call -> list.answer(call, server -> views.listed(call, server)));
        routes.add("POST", "/v2.1/servers", creation::create);
        routes.add("GET", one, this::show);
        routes.add("DELETE", one, this::delete);
        routes.add("POST", one + "/action", this::act);
        routes.add("GET", one + "/metadata", this::metadata);
        routes.add("GET", one + "/ips", this::addresses);
        routes.add("GET", one + "/os-interface", this::interfaces);
        routes.add("GET", one + "/os-instance-actions", this::actions);
        routes.add("GET", one + "/os-instance-actions/{request}", this::action);
    }

    private Server find(NovaCall call) {
        return computing.visible(call);
    }

    private LabResponse show(NovaCall call) {
        return LabResponse.json(200, Json.object("server", views.alone(call, find(call))));
    }

    private LabResponse delete(NovaCall call) {
        computing.delete(find(call));
        return LabResponse.empty(204).with("Content-Type", "application/json");
    }

    /** Of the actions only forceDelete: the others come when something uses them. */
    private LabResponse act(NovaCall call) {
        Server server = find(call);
        if (!call.body().has("forceDelete")) {
            throw NovaFault.badRequest(
                    "There is no such action: " + call.body().fieldNames().next());
        }
        computing.delete(server);
        return LabResponse.empty(202).with("Content-Type", "application/json");
    }

    private LabResponse metadata(NovaCall call) {
        return LabResponse.json(
                200, Json.object("metadata", Json.strings(find(call).plan.metadata())));
    }

    private LabResponse addresses(NovaCall call) {
        return LabResponse.json(200, Json.object("addresses", views.addresses(find(call), false)));
    }

    private LabResponse interfaces(NovaCall call) {
        ArrayNode attachments = Json.array();
        for (ObjectNode port : computing.networking().portsOfDevice(find(call).id())) {
            ObjectNode attachment = attachments.addObject();
            attachment.set("net_id", port.path("network_id"));
            attachment.set("port_id", port.path("id"));
            attachment.set("mac_addr", port.path("mac_address"));
            attachment.set("port_state", port.path("status"));
            attachment.set("fixed_ips", port.path("fixed_ips"));
            if (call.version().atLeast(70)) {
                attachment.putNull("tag");
            }
        }
        return LabResponse.json(200, Json.object("interfaceAttachments", attachments));
    }

    private LabResponse actions(NovaCall call) {
        return LabResponse.json(200, Json.object("instanceActions", Json.array().add(creationAction(find(call)))));
    }

    /** Recording: server-instance-action. */
    private LabResponse action(NovaCall call) {
        Server server = find(call);
        if (!server.plan.requestId().equals(call.variables().get("request"))) {
            throw NovaFault.notFound("Action for request_id", call.variables().get("request"));
        }
        ObjectNode action = creationAction(server);
        ArrayNode events = action.putArray("events");
        JsonNode finished = action.get("updated_at");
        if (server.stage != Server.Stage.BUILDING) {
            ObjectNode event = events.addObject().put("event", "compute__do_build_and_run_instance");
            event.set("start_time", action.get("start_time"));
            event.set("finish_time", finished);
            event.put("result", server.failure.isPresent() ? "Error" : "Success");
            event.put(
                    "hostId",
                    server.host
                            .map(host -> ServerView.hostId(server.plan.projectId(), host))
                            .orElse(""));
        }
        return LabResponse.json(200, Json.object("instanceAction", action));
    }

    private static ObjectNode creationAction(Server server) {
        ObjectNode action = Json.object().put("action", "create").put("instance_uuid", server.id());
        action.put("request_id", server.plan.requestId());
        action.put("user_id", server.plan.userId()).put("project_id", server.plan.projectId());
        action.put("start_time", Json.microseconds(server.plan.createdAt()));
        action.put("message", server.failure.isPresent() ? "Error" : null);
        return action.put("updated_at", Json.microseconds(server.updatedAt));
    }
}
