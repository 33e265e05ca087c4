// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import static io.cistern.lab.openstack.internal.network.Attribute.Access.GIVEN_BY_ADMINISTRATORS;
import static io.cistern.lab.openstack.internal.network.Attribute.Access.SEEN_BY_ADMINISTRATORS;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import java.util.List;
import java.util.stream.Collectors;

/** What is special about networks. Every refusal is that of a recording network/network-create-*. */
final class Networks implements Collection.Rules {

    static final Schema SCHEMA = new Schema(
            "network",
            List.of(
                    Attribute.readOnly("id"),
                    Attribute.text("name"),
                    Attribute.text("tenant_id").fixed(),
                    Attribute.text("project_id").fixed(),
                    Attribute.text("description"),
                    Attribute.of("admin_state_up", BooleanNode.TRUE, Attribute::flag),
                    Attribute.of("mtu", NullNode.instance, Attribute::number),
                    Attribute.of("shared", BooleanNode.FALSE, Attribute::flag).access(GIVEN_BY_ADMINISTRATORS),
                    Attribute.of("router:external", BooleanNode.FALSE, Attribute::flag)
                            .access(GIVEN_BY_ADMINISTRATORS),
                    Attribute.of("is_default", BooleanNode.FALSE, Attribute::flag)
                            .access(GIVEN_BY_ADMINISTRATORS),
                    Attribute.of("port_security_enabled", BooleanNode.TRUE, Attribute::flag),
                    Attribute.of("qos_policy_id", NullNode.instance, Attribute::identifierOrNull),
                    Attribute.text("dns_domain"),
                    Attribute.of("availability_zone_hints", Json.array(), Attribute::list)
                            .fixed(),
                    Attribute.of("provider:network_type", NullNode.instance, Attribute::text)
                            .access(SEEN_BY_ADMINISTRATORS),
                    Attribute.of("provider:physical_network", NullNode.instance, Attribute::text)
                            .access(SEEN_BY_ADMINISTRATORS),
                    Attribute.of("provider:segmentation_id", NullNode.instance, Attribute::number)
                            .access(SEEN_BY_ADMINISTRATORS),
                    Attribute.readOnly("status"),
                    Attribute.readOnly("subnets"),
                    Attribute.readOnly("availability_zones"),
                    Attribute.readOnly("ipv4_address_scope"),
                    Attribute.readOnly("ipv6_address_scope"),
                    Attribute.readOnly("l2_adjacency"),
                    Attribute.readOnly("tags"),
                    Attribute.readOnly("created_at"),
                    Attribute.readOnly("updated_at"),
                    Attribute.readOnly("revision_number")));

    private static final int TUNNEL_MTU = 1450;
    private static final int PHYSICAL_MTU = 1500;

    private final Networking networking;
    private int lastTunnel;

    Networks(Networking networking) {
        this.networking = networking;
    }

    @Override
    public ObjectNode create(NeutronCall call, ObjectNode network) {
        checkReferences(call, network);
        boolean tunnelled = network.path("provider:network_type").isNull();
        int largest = tunnelled ? TUNNEL_MTU : PHYSICAL_MTU;
        if (network.path("mtu").asInt() > largest) {
            throw NeutronFault.invalidInput("Requested MTU is too big, maximum is " + largest + ".");
        }
        networking.checkQuota(
                "network", networking.networks(), call.session().project().orElseThrow());
        if (tunnelled) {
            network.put("provider:network_type", "vxlan").put("provider:segmentation_id", ++lastTunnel);
        } else {
            checkSegmentIsFree(network);
        }
        if (network.path("mtu").isNull()) {
            network.put("mtu", largest);
        }
        networking.stamp(network, call.session().projectId(), 1);
        network.put("status", "ACTIVE").put("l2_adjacency", true);
        network.set("subnets", Json.array());
        network.set("availability_zones", Json.array());
        networking.networks().put(network.path("id").asText(), network);
        return network;
    }

    private void checkReferences(NeutronCall call, ObjectNode network) {
        QosPolicies.check(networking, call.session(), network.path("qos_policy_id"));
        network.path("availability_zone_hints").forEach(zone -> {
            throw NeutronFault.notFound("AvailabilityZone", zone.asText());
        });
    }

    /** Recording: network-create-provider-again. */
    private void checkSegmentIsFree(ObjectNode network) {
        List<String> segment =
                List.of("provider:network_type", "provider:physical_network", "provider:segmentation_id");
        boolean taken = networking.networks().values().stream().anyMatch(other -> segment.stream()
                .allMatch(name ->
                        other.path(name).asText().equals(network.path(name).asText())));
        if (taken) {
            throw new NeutronFault(
                    409,
                    "VlanIdInUse",
                    "Unable to create the network. The VLAN "
                            + network.path("provider:segmentation_id").asText() + " on physical network "
                            + network.path("provider:physical_network").asText() + " is in use.");
        }
    }

    @Override
    public void update(NeutronCall call, ObjectNode network, ObjectNode changes) {
        QosPolicies.check(networking, call.session(), changes.path("qos_policy_id"));
        if (changes.has("provider:network_type") || changes.has("provider:physical_network")) {
            throw NeutronFault.invalidInput(
                    "Plugin does not support updating the following provider network attributes: "
                            + "provider:physical_network, provider:network_type.");
        }
    }

    /** The subnets go with their network. Recordings: network-delete-in-use, network-delete. */
    @Override
    public void delete(NeutronCall call, ObjectNode network) {
        String id = network.path("id").asText();
        List<ObjectNode> ports = networking.portsOf(id);
        if (!ports.isEmpty()) {
            String ids = ports.stream().map(port -> port.path("id").asText()).collect(Collectors.joining(","));
            throw new NeutronFault(
                    409,
                    "NetworkInUse",
                    "Unable to complete operation on network " + id
                            + ". There are one or more ports still in use on the network, id for these ports is: " + ids
                            + ".");
        }
        network.path("subnets").forEach(subnet -> networking.subnets().remove(subnet.asText()));
        networking.networks().remove(id);
        networking.rbacPolicies().values().removeIf(policy -> policy.path("object_id")
                .asText()
                .equals(id));
    }

    @Override
    public boolean isVisible(NeutronCall call, ObjectNode network) {
        return networking.maySee(call.session(), network);
    }

    /** is_default is shown of an external network, and to who has just created any. */
    @Override
    public void present(NeutronCall call, ObjectNode network, ObjectNode view) {
        if (!call.request().method().equals("POST")
                && !network.path("router:external").asBoolean()) {
            view.remove("is_default");
        }
        if (networking.sharedWith(call.session().projectId(), network) || networking.sharedWith("*", network)) {
            view.put("shared", true);
        }
    }
}
