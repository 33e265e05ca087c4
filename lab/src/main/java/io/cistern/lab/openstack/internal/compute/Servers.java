// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.compute.Server.Stage;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Routes;
import java.util.EnumSet;
import java.util.Set;

/** The calls about one server. Recordings: compute/server-*. */
final class Servers {

    private static final Set<Stage> KEEP_METADATA =
            EnumSet.of(Stage.ACTIVE, Stage.PAUSED, Stage.SUSPENDED, Stage.STOPPED);

    private final Computing computing;
    private final ServerView views;
    private final ServerCreation creation;
    private final ServerList list;
    private final ServerActions actions;
    private final Interfaces interfaces;

    Servers(Computing computing, ServerCreation creation, ServerActions actions, int maxPageSize) {
        this.computing = computing;
        this.actions = actions;
        this.interfaces = new Interfaces(computing);
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
        routes.add("POST", one + "/action", call -> actions.act(call, findToAct(call)));
        routes.add("GET", one + "/metadata", this::metadata);
        routes.add("PUT", one + "/metadata", this::replaceMetadata);
        routes.add("GET", one + "/ips", this::addresses);
        routes.add("GET", one + "/os-interface", call -> interfaces.list(call, find(call)));
        routes.add("POST", one + "/os-interface", call -> interfaces.attach(call, find(call)));
        routes.add("DELETE", one + "/os-interface/{port}", call -> interfaces.detach(call, find(call)));
        routes.add("GET", one + "/os-instance-actions", this::actions);
        routes.add("GET", one + "/os-instance-actions/{request}", this::action);
    }

    private Server find(NovaCall call) {
        return computing.visible(call);
    }

    /** Nova tells a server that there has never been from one that is gone. Recording: operate-not-found. */
    private Server findToAct(NovaCall call) {
        boolean unheardOf = !computing.servers().containsKey(call.id())
                && computing.deleted().stream().noneMatch(server -> server.id().equals(call.id()));
        if (unheardOf) {
            throw NovaFault.notFound("Instance " + call.id() + " has no mapping to a cell.");
        }
        return find(call);
    }

    private LabResponse show(NovaCall call) {
        return LabResponse.json(200, Json.object("server", views.alone(call, find(call))));
    }

    private LabResponse delete(NovaCall call) {
        computing.delete(find(call));
        return LabResponse.empty(204).with("Content-Type", "application/json");
    }

    private LabResponse metadata(NovaCall call) {
        return LabResponse.json(200, Json.object("metadata", Json.strings(find(call).metadata)));
    }

    /** Recordings: metadata-replace, metadata-replace-129, metadata-replace-when-verify. */
    private LabResponse replaceMetadata(NovaCall call) {
        Server server = find(call);
        server.requireStage("update metadata", KEEP_METADATA);
        ServerCreation.checkMetadata(call.body().path("metadata"));
        server.metadata.clear();
        server.metadata.putAll(ServerCreation.texts(call.body().path("metadata")));
        return metadata(call);
    }

    private LabResponse addresses(NovaCall call) {
        return LabResponse.json(200, Json.object("addresses", views.addresses(find(call), false)));
    }

    private LabResponse actions(NovaCall call) {
        Server server = find(call);
        return LabResponse.json(200, Json.object("instanceActions", server.history.all(server)));
    }

    /** Recordings: server-instance-action, resize-endless-action. */
    private LabResponse action(NovaCall call) {
        Server server = find(call);
        String request = call.variables().get("request");
        return LabResponse.json(
                200,
                Json.object(
                        "instanceAction",
                        server.history
                                .one(call, server, request)
                                .orElseThrow(() -> NovaFault.notFound("Action for request_id", request))));
    }
}
