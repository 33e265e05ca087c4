// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import static io.cistern.lab.openstack.internal.network.Attribute.Access.SEEN_BY_ADMINISTRATORS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import java.util.List;
import java.util.stream.Collectors;

/** What is special about routers. Every refusal is that of a recording network/router-*. */
final class Routers implements Collection.Rules {

    static final Schema SCHEMA = new Schema(
            "router",
            List.of(
                    Attribute.readOnly("id"),
                    Attribute.text("name"),
                    Attribute.text("tenant_id").fixed(),
                    Attribute.text("project_id").fixed(),
                    Attribute.text("description"),
                    Attribute.of("admin_state_up", BooleanNode.TRUE, Attribute::flag),
                    Attribute.of("external_gateway_info", NullNode.instance, Attribute::any),
                    Attribute.of("routes", Json.array(), Attribute::list).later(),
                    Attribute.of("availability_zone_hints", Json.array(), Attribute::list)
                            .fixed(),
                    Attribute.of("distributed", BooleanNode.FALSE, Attribute::flag)
                            .access(SEEN_BY_ADMINISTRATORS),
                    Attribute.of("ha", BooleanNode.FALSE, Attribute::flag).access(SEEN_BY_ADMINISTRATORS),
                    Attribute.of("flavor_id", NullNode.instance, Attribute::identifierOrNull)
                            .fixed(),
                    Attribute.readOnly("availability_zones"),
                    Attribute.readOnly("status"),
                    Attribute.readOnly("tags"),
                    Attribute.readOnly("created_at"),
                    Attribute.readOnly("updated_at"),
                    Attribute.readOnly("revision_number")));

    private static final String GATEWAY = "external_gateway_info";

    private final Networking networking;
    private final Addresses addresses;

    Routers(Networking networking) {
        this.networking = networking;
        this.addresses = new Addresses(networking);
    }

    @Override
    public ObjectNode create(NeutronCall call, ObjectNode router) {
        checkGateway(call, router, "create_router");
        networking.checkQuota(
                "router", networking.routers(), call.session().project().orElseThrow());
        networking.stamp(router, call.session().projectId(), 1);
        router.put("status", "ACTIVE");
        router.set("availability_zones", Json.array());
        lead(router, router.path(GATEWAY));
        networking.routers().put(router.path("id").asText(), router);
        return router;
    }

    @Override
    public void update(NeutronCall call, ObjectNode router, ObjectNode changes) {
        if (changes.has(GATEWAY)) {
            checkGateway(call, changes, "update_router");
            release(router);
            lead(changes, changes.path(GATEWAY));
        }
        checkRoutes(router, changes.path("routes"));
    }

    private void checkGateway(NeutronCall call, ObjectNode given, String action) {
        JsonNode gateway = given.path(GATEWAY);
        if (gateway.has("enable_snat") && !call.isAdmin()) {
            String rule = "rule:" + action + ":" + GATEWAY;
            throw new NeutronFault(
                    403,
                    "PolicyNotAuthorized",
                    "(rule:" + action + " and (" + rule + " and (" + rule + ":network_id and " + rule
                            + ":enable_snat))) is disallowed by policy");
        }
        if (gateway.has("network_id")) {
            String id = gateway.path("network_id").asText();
            ObjectNode network = networking.networks().get(id);
            if (network == null || !networking.maySee(call.session(), network)) {
                throw NeutronFault.notFound("Network", id);
            }
            if (!network.path("router:external").asBoolean()) {
                throw badRequest("Network " + id + " is not an external network.");
            }
        }
    }

    static NeutronFault badRequest(String message) {
        return new NeutronFault(400, "BadRequest", "Bad router request: " + message);
    }

    /** Takes an address of the external network; its port belongs to no project and is not shown to any. */
    private void lead(ObjectNode router, JsonNode gateway) {
        if (!gateway.has("network_id")) {
            router.putNull(GATEWAY);
            return;
        }
        ObjectNode network =
                networking.networks().get(gateway.path("network_id").asText());
        ObjectNode asking = Json.object();
        asking.putNull("fixed_ips");
        ObjectNode info =
                Json.object().put("network_id", gateway.path("network_id").asText());
        info.set("external_fixed_ips", addresses.allocate(asking, network));
        info.put("enable_snat", gateway.path("enable_snat").asBoolean(true));
        info.path("external_fixed_ips").forEach(fixed -> networking
                .allocated(fixed.path("subnet_id").asText())
                .add(fixed.path("ip_address").asText()));
        router.set(GATEWAY, info);
    }

    private void release(ObjectNode router) {
        router.path(GATEWAY).path("external_fixed_ips").forEach(fixed -> networking
                .allocated(fixed.path("subnet_id").asText())
                .remove(fixed.path("ip_address").asText()));
    }

    /** Recordings: router-set-routes-not-connected, router-set-routes-to-itself. */
    private void checkRoutes(ObjectNode router, JsonNode routes) {
        List<JsonNode> own = networking.portsOfDevice(router.path("id").asText()).stream()
                .flatMap(port -> Networking.addresses(port).stream())
                .toList();
        for (JsonNode route : routes) {
            String hop = route.path("nexthop").asText();
            boolean connected = own.stream()
                    .map(fixed ->
                            networking.subnets().get(fixed.path("subnet_id").asText()))
                    .anyMatch(subnet -> AddressRange.ofCidr(subnet.path("cidr").asText())
                            .orElseThrow()
                            .contains(hop));
            if (!connected) {
                throw invalidRoutes(route, "the nexthop is not connected with router");
            }
            if (own.stream().anyMatch(fixed -> fixed.path("ip_address").asText().equals(hop))) {
                throw invalidRoutes(route, "the nexthop is used by router");
            }
        }
    }

    private static NeutronFault invalidRoutes(JsonNode route, String reason) {
        return new NeutronFault(
                400,
                "InvalidRoutes",
                "Invalid format for routes: [{'destination': '"
                        + route.path("destination").asText() + "', 'nexthop': '"
                        + route.path("nexthop").asText() + "'}], " + reason);
    }

    /** Recordings: router-delete, router-delete-in-use. */
    @Override
    public void delete(NeutronCall call, ObjectNode router) {
        String id = router.path("id").asText();
        List<ObjectNode> interfaces = networking.portsOfDevice(id);
        if (!interfaces.isEmpty()) {
            throw new NeutronFault(
                    409,
                    "RouterInUse",
                    "Router " + id + " has ports still attached: "
                            + interfaces.stream()
                                    .map(port -> port.path("id").asText())
                                    .collect(Collectors.joining(", ")));
        }
        release(router);
        networking.routers().remove(id);
    }

    @Override
    public boolean isVisible(NeutronCall call, ObjectNode router) {
        return call.isAdmin() || Networking.owns(call.session().projectId(), router);
    }
}
