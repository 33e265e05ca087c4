// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.compute;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.compute.Server.Stage;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.network.Networking;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The ports of a server, attached and detached. Recordings: server-interfaces, attach*, detach*. */
final class Interfaces {

    private static final Set<Stage> POSSIBLE = EnumSet.of(Stage.ACTIVE, Stage.PAUSED, Stage.STOPPED);

    private final Computing computing;

    Interfaces(Computing computing) {
        this.computing = computing;
    }

    LabResponse list(NovaCall call, Server server) {
        ArrayNode attachments = Json.array();
        networking().portsOfDevice(server.id()).forEach(port -> attachments.add(view(call, port)));
        return LabResponse.json(200, Json.object("interfaceAttachments", attachments));
    }

    LabResponse attach(NovaCall call, Server server) {
        server.require("attach_interface", POSSIBLE);
        String id = call.body().at("/interfaceAttachment/port_id").asText();
        ObjectNode port = Optional.ofNullable(networking().ports().get(id))
                .filter(found -> call.isAdmin()
                        || found.path("project_id")
                                .asText()
                                .equals(call.session().projectId()))
                .orElseThrow(() -> NovaFault.notFound("Port id", id));
        if (!port.path("device_id").asText().isEmpty()) {
            throw NovaFault.conflict("Port " + id + " is still in use.");
        }
        networking().bind(port, server.id(), Computing.hostName(server.name()), server.host.orElse(""));
        return LabResponse.json(200, Json.object("interfaceAttachment", view(call, port)));
    }

    /** Accepted whether or not it is attached; and not at once. */
    LabResponse detach(NovaCall call, Server server) {
        server.require("detach_interface", POSSIBLE);
        String id = call.variables().get("port");
        computing.detach(server, id);
        return NovaCall.accepted();
    }

    private static ObjectNode view(NovaCall call, ObjectNode port) {
        ObjectNode view = Json.object();
        view.set("net_id", port.path("network_id"));
        view.set("port_id", port.path("id"));
        view.set("mac_addr", port.path("mac_address"));
        view.set("port_state", port.path("status"));
        view.set("fixed_ips", port.path("fixed_ips"));
        if (call.version().atLeast(70)) {
            view.putNull("tag");
        }
        return view;
    }

    private Networking networking() {
        return computing.networking();
    }
}
