// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Routes;
import java.util.List;
import java.util.Set;

/** What is special about trunks, and their sub-ports. Every refusal is that of a recording network/trunk-*. */
final class Trunks implements Collection.Rules {

    static final Schema SCHEMA = new Schema(
            "trunk",
            List.of(
                    Attribute.readOnly("id"),
                    Attribute.text("name"),
                    Attribute.text("tenant_id").fixed(),
                    Attribute.text("project_id").fixed(),
                    Attribute.text("description"),
                    Attribute.of("admin_state_up", BooleanNode.TRUE, Attribute::flag),
                    Attribute.of("port_id", NullNode.instance, Attribute::identifier)
                            .fixed()
                            .required(),
                    Attribute.of("sub_ports", Json.array(), Attribute::list).fixed(),
                    Attribute.readOnly("status"),
                    Attribute.readOnly("tags"),
                    Attribute.readOnly("created_at"),
                    Attribute.readOnly("updated_at"),
                    Attribute.readOnly("revision_number")));

    private static final Set<String> TYPES = Set.of("vlan", "inherit");
    private static final int LAST_VLAN = 4094;

    private final Networking networking;

    Trunks(Networking networking) {
        this.networking = networking;
    }

    void register(Routes<NeutronCall.Handler> routes, Collection trunks) {
        routes.add("PUT", "/v2.0/trunks/{id}/add_subports", call -> addSubPorts(call, trunks.findOwn(call)));
        routes.add("PUT", "/v2.0/trunks/{id}/remove_subports", call -> removeSubPorts(call, trunks.findOwn(call)));
    }

    @Override
    public ObjectNode create(NeutronCall call, ObjectNode trunk) {
        String parent = trunk.path("port_id").asText();
        existing(call, parent);
        checkFree(parent);
        JsonNode given = trunk.path("sub_ports");
        trunk.set("sub_ports", Json.array());
        given.forEach(subPort -> addSubPort(call, trunk, subPort));
        networking.checkQuota(
                "trunk", networking.trunks(), call.session().project().orElseThrow());
        networking.stamp(trunk, call.session().projectId(), 0);
        trunk.put("status", "DOWN");
        networking.trunks().put(trunk.path("id").asText(), trunk);
        return trunk;
    }

    private void existing(NeutronCall call, String portId) {
        ObjectNode port = networking.ports().get(portId);
        if (port == null || !call.isAdmin() && !Networking.owns(call.session().projectId(), port)) {
            throw NeutronFault.notFound("Port", portId);
        }
    }

    private void checkFree(String portId) {
        if (networking.trunkOfParent(portId).isPresent()) {
            throw new NeutronFault(
                    409,
                    "ParentPortInUse",
                    "Port " + portId + " is currently in use and is not eligible for use as a parent port.");
        }
        if (networking.trunkOfSubPort(portId).isPresent()) {
            throw inUse(portId);
        }
    }

    private static NeutronFault inUse(String portId) {
        return new NeutronFault(409, "TrunkPortInUse", "Port " + portId + " is in use by another trunk.");
    }

    private void addSubPort(NeutronCall call, ObjectNode trunk, JsonNode given) {
        String portId = given.path("port_id").asText();
        if (!given.has("segmentation_type") || !given.has("segmentation_id")) {
            throw NeutronFault.invalidInput("Invalid subport details '{'port_id': '" + portId + "', 'segmentation_id': "
                    + given.path("segmentation_id").asText()
                    + "}': missing segmentation information. Must specify both segmentation_id and segmentation_type.");
        }
        String type = given.path("segmentation_type").asText();
        int segment = given.path("segmentation_id").asInt();
        if (!TYPES.contains(type)) {
            throw NeutronFault.invalidInput("Unknown segmentation_type '" + type + "'.");
        }
        if (segment < 1 || segment > LAST_VLAN) {
            throw NeutronFault.invalidInput("Segmentation ID '" + segment + "' is not in range.");
        }
        existing(call, portId);
        boolean again = false;
        for (JsonNode other : trunk.path("sub_ports")) {
            again |= other.path("port_id").asText().equals(portId);
            if (!again
                    && other.path("segmentation_type").asText().equals(type)
                    && other.path("segmentation_id").asInt() == segment) {
                throw new NeutronFault(
                        409,
                        "DuplicateSubPort",
                        "segmentation_type " + type + " and segmentation_id " + segment + " already in use on trunk "
                                + trunk.path("id").asText() + ".");
            }
        }
        if (again) {
            throw inUse(portId);
        }
        checkFree(portId);
        trunk.withArray("sub_ports")
                .addObject()
                .put("port_id", portId)
                .put("segmentation_type", type)
                .put("segmentation_id", segment);
    }

    /** The answer is the trunk, in no envelope. Recording: trunk-add-sub-ports. */
    private LabResponse addSubPorts(NeutronCall call, ObjectNode trunk) {
        ObjectNode changed = trunk.deepCopy();
        call.body().path("sub_ports").forEach(given -> addSubPort(call, changed, given));
        trunk.set("sub_ports", changed.path("sub_ports"));
        networking.touch(trunk);
        return LabResponse.json(200, SCHEMA.view(trunk, call.isAdmin()));
    }

    private LabResponse removeSubPorts(NeutronCall call, ObjectNode trunk) {
        ArrayNode left = trunk.withArray("sub_ports").deepCopy();
        for (JsonNode given : call.body().path("sub_ports")) {
            int at = 0;
            while (at < left.size() && !left.path(at).path("port_id").equals(given.path("port_id"))) {
                at++;
            }
            if (at == left.size()) {
                throw new NeutronFault(
                        404,
                        "SubPortNotFound",
                        "SubPort " + given.path("port_id").asText() + " on trunk "
                                + trunk.path("id").asText() + " could not be found.");
            }
            left.remove(at);
        }
        trunk.set("sub_ports", left);
        networking.touch(trunk);
        return LabResponse.json(200, SCHEMA.view(trunk, call.isAdmin()));
    }

    @Override
    public void update(NeutronCall call, ObjectNode trunk, ObjectNode changes) {}

    @Override
    public void delete(NeutronCall call, ObjectNode trunk) {
        networking.trunks().remove(trunk.path("id").asText());
    }

    @Override
    public boolean isVisible(NeutronCall call, ObjectNode trunk) {
        return call.isAdmin() || Networking.owns(call.session().projectId(), trunk);
    }
}
