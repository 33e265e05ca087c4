// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.Routes;
import java.util.List;
import java.util.stream.Stream;

/** The interfaces of routers, which are ports. Recordings: network/router-add-interface*, router-remove-interface*. */
final class RouterInterfaces {

    static final String OWNER = "network:router_interface";

    private final Collection routers;
    private final Networking networking;
    private final Ports ports;

    RouterInterfaces(Collection routers, Networking networking, Ports ports) {
        this.routers = routers;
        this.networking = networking;
        this.ports = ports;
    }

    void register(Routes<NeutronCall.Handler> routes) {
        routes.add("PUT", "/v2.0/routers/{id}/add_router_interface", this::add);
        routes.add("PUT", "/v2.0/routers/{id}/remove_router_interface", this::remove);
    }

    private LabResponse add(NeutronCall call) {
        ObjectNode router = routers.findOwn(call);
        if (call.body().has("subnet_id") && call.body().has("port_id")) {
            throw Routers.badRequest("Cannot specify both subnet-id and port-id.");
        }
        if (call.body().has("port_id")) {
            return answer(
                    router, addPort(call, router, call.body().path("port_id").asText()));
        }
        if (call.body().has("subnet_id")) {
            return answer(
                    router,
                    addSubnet(call, router, call.body().path("subnet_id").asText()));
        }
        throw Routers.badRequest("Either subnet_id or port_id must be specified.");
    }

    private ObjectNode addPort(NeutronCall call, ObjectNode router, String id) {
        ObjectNode port = networking.ports().get(id);
        if (port == null || !ports.isVisible(call, port)) {
            throw NeutronFault.notFound("Port", id);
        }
        String device = port.path("device_id").asText();
        if (!device.isEmpty()) {
            throw new NeutronFault(
                    409,
                    "PortInUse",
                    "Unable to complete operation on port " + id + " for network "
                            + port.path("network_id").asText() + ". Port already has an attached device " + device
                            + ".");
        }
        if (port.path("fixed_ips").isEmpty()) {
            throw Routers.badRequest("Router port must have at least one fixed IP");
        }
        port.path("fixed_ips")
                .forEach(fixed -> checkOverlap(
                        router, networking.subnets().get(fixed.path("subnet_id").asText())));
        networking.attach(port, router.path("id").asText(), OWNER);
        return port;
    }

    private ObjectNode addSubnet(NeutronCall call, ObjectNode router, String id) {
        ObjectNode subnet = networking.subnets().get(id);
        if (subnet == null
                || !networking
                        .networkOf(subnet)
                        .filter(network -> networking.mayUse(call.session(), network))
                        .isPresent()) {
            throw NeutronFault.notFound("Subnet", id);
        }
        if (!subnet.path("gateway_ip").isTextual()) {
            throw Routers.badRequest("Subnet for router interface must have a gateway IP");
        }
        checkOverlap(router, subnet);
        ObjectNode port = ports.createForRouter(call.session(), subnet);
        networking.attach(port, router.path("id").asText(), OWNER);
        return port;
    }

    /** neutron/db/l3_db.py: _check_for_dup_router_subnets. */
    private void checkOverlap(ObjectNode router, ObjectNode subnet) {
        String id = subnet.path("id").asText();
        String cidr = subnet.path("cidr").asText();
        AddressRange range = AddressRange.ofCidr(cidr).orElseThrow();
        for (ObjectNode other : subnetsOf(router).toList()) {
            String otherId = other.path("id").asText();
            if (otherId.equals(id)) {
                throw Routers.badRequest("Router already has a port on subnet " + id + ".");
            }
            String otherCidr = other.path("cidr").asText();
            if (range.overlaps(AddressRange.ofCidr(otherCidr).orElseThrow())) {
                throw Routers.badRequest("Cidr " + cidr + " of subnet " + id + " overlaps with cidr " + otherCidr
                        + " of subnet " + otherId + ".");
            }
        }
    }

    private Stream<ObjectNode> subnetsOf(ObjectNode router) {
        return networking.portsOfDevice(router.path("id").asText()).stream()
                .flatMap(port -> Networking.addresses(port).stream())
                .map(fixed -> networking.subnets().get(fixed.path("subnet_id").asText()));
    }

    /** The port goes with its interface, even one that was there before. */
    private LabResponse remove(NeutronCall call) {
        ObjectNode router = routers.findOwn(call);
        String routerId = router.path("id").asText();
        JsonNode asked = call.body();
        ObjectNode port = networking.portsOfDevice(routerId).stream()
                .filter(candidate -> asked.has("port_id")
                        ? candidate.path("id").equals(asked.path("port_id"))
                        : Networking.addresses(candidate).stream()
                                .anyMatch(fixed -> fixed.path("subnet_id").equals(asked.path("subnet_id"))))
                .findFirst()
                .orElseThrow(() -> missing(routerId, asked));
        checkNoRouteNeeds(router, port);
        LabResponse answer = answer(router, port);
        networking.removePort(port.path("id").asText());
        return answer;
    }

    private static NeutronFault missing(String routerId, JsonNode asked) {
        return asked.has("port_id")
                ? new NeutronFault(
                        404,
                        "RouterInterfaceNotFound",
                        "Router " + routerId + " does not have an interface with id "
                                + asked.path("port_id").asText())
                : new NeutronFault(
                        404,
                        "RouterInterfaceNotFoundForSubnet",
                        "Router " + routerId + " has no interface on subnet "
                                + asked.path("subnet_id").asText());
    }

    private void checkNoRouteNeeds(ObjectNode router, ObjectNode port) {
        for (JsonNode fixed : Networking.addresses(port)) {
            String subnetId = fixed.path("subnet_id").asText();
            AddressRange range = AddressRange.ofCidr(
                            networking.subnets().get(subnetId).path("cidr").asText())
                    .orElseThrow();
            for (JsonNode route : router.path("routes")) {
                if (range.contains(route.path("nexthop").asText())) {
                    throw new NeutronFault(
                            409,
                            "RouterInterfaceInUseByRoute",
                            "Router interface for subnet " + subnetId + " on router "
                                    + router.path("id").asText()
                                    + " cannot be deleted, as it is required by one or more routes.");
                }
            }
        }
    }

    private static LabResponse answer(ObjectNode router, ObjectNode port) {
        List<String> subnets = Networking.addresses(port).stream()
                .map(fixed -> fixed.path("subnet_id").asText())
                .toList();
        ObjectNode answer = Json.object().put("id", router.path("id").asText());
        answer.set("tenant_id", router.path("tenant_id"));
        answer.set("port_id", port.path("id"));
        answer.set("network_id", port.path("network_id"));
        answer.put("subnet_id", subnets.get(0));
        answer.set("subnet_ids", Json.strings(subnets));
        return LabResponse.json(200, answer);
    }
}
