// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import static io.cistern.lab.openstack.internal.network.Attribute.Access.SEEN_BY_ADMINISTRATORS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.identity.Session;
import java.util.List;
import java.util.Set;

/** What is special about ports. Every refusal is that of a recording network/port-create-*. */
public final class Ports implements Collection.Rules {

    private static final Set<String> VNIC_TYPES = Set.of(
            "normal",
            "direct",
            "macvtap",
            "direct-physical",
            "virtio-forwarder",
            "vdpa",
            "accelerator-direct",
            "accelerator-direct-physical",
            "remote-managed",
            "baremetal",
            "smart-nic");

    static final Schema SCHEMA = new Schema(
            "port",
            List.of(
                    Attribute.readOnly("id"),
                    Attribute.text("name"),
                    Attribute.text("tenant_id").fixed(),
                    Attribute.text("project_id").fixed(),
                    Attribute.text("description"),
                    Attribute.of("network_id", NullNode.instance, Attribute::identifier)
                            .fixed()
                            .required(),
                    Attribute.of("admin_state_up", BooleanNode.TRUE, Attribute::flag),
                    Attribute.of("mac_address", NullNode.instance, Attribute::text),
                    Attribute.of("fixed_ips", NullNode.instance, Ports::checkAddresses),
                    Attribute.text("device_id"),
                    Attribute.text("device_owner"),
                    Attribute.of("security_groups", NullNode.instance, Attribute::list),
                    Attribute.of("binding:vnic_type", TextNode.valueOf("normal"), Ports::checkVnicType),
                    Attribute.of("binding:profile", Json.object(), Attribute::any)
                            .access(SEEN_BY_ADMINISTRATORS),
                    Attribute.text("binding:host_id").access(SEEN_BY_ADMINISTRATORS),
                    Attribute.readOnly("binding:vif_type").access(SEEN_BY_ADMINISTRATORS),
                    Attribute.readOnly("binding:vif_details").access(SEEN_BY_ADMINISTRATORS),
                    Attribute.readOnly("resource_request").access(SEEN_BY_ADMINISTRATORS),
                    Attribute.of("port_security_enabled", BooleanNode.TRUE, Attribute::flag),
                    Attribute.of("qos_policy_id", NullNode.instance, Attribute::identifierOrNull),
                    Attribute.of("allowed_address_pairs", Json.array(), Attribute::list),
                    Attribute.of("extra_dhcp_opts", Json.array(), Attribute::list),
                    Attribute.text("dns_name"),
                    Attribute.text("dns_domain"),
                    Attribute.of("tags", Json.array(), Ports::checkTags).fixed(),
                    Attribute.readOnly("status"),
                    Attribute.readOnly("qos_network_policy_id"),
                    Attribute.readOnly("dns_assignment"),
                    Attribute.readOnly("data_plane_status"),
                    Attribute.readOnly("ip_allocation"),
                    Attribute.readOnly("created_at"),
                    Attribute.readOnly("updated_at"),
                    Attribute.readOnly("revision_number")));

    private final Networking networking;
    private final Addresses addresses;

    public Ports(Networking networking) {
        this.networking = networking;
        this.addresses = new Addresses(networking);
    }

    private static JsonNode checkVnicType(String attribute, JsonNode value) {
        if (!VNIC_TYPES.contains(value.asText())) {
            throw NeutronFault.invalid(attribute, value.asText() + " is not in valid_values.");
        }
        return value;
    }

    /** Recording: port-create-address-bad. */
    private static JsonNode checkAddresses(String attribute, JsonNode value) {
        for (JsonNode fixed : Attribute.list(attribute, value)) {
            String address = fixed.path("ip_address").asText();
            if (fixed.has("ip_address") && !AddressRange.isAddress(address)) {
                throw NeutronFault.invalid(attribute, "'" + address + "' is not a valid IP address.");
            }
        }
        return value;
    }

    /** Recording: port-create-tag-too-long. */
    private static JsonNode checkTags(String attribute, JsonNode value) {
        value.forEach(tag -> Attribute.text(attribute, tag));
        return value;
    }

    @Override
    public ObjectNode create(NeutronCall call, ObjectNode port) {
        return create(call.session(), port);
    }

    /** A port as Nova asks for one: on a network, perhaps with an address. */
    public ObjectNode create(Session session, String networkId, String address) {
        ObjectNode given = Json.object().put("network_id", networkId);
        if (!address.isEmpty()) {
            given.putArray("fixed_ips").addObject().put("ip_address", address);
        }
        return create(session, SCHEMA.forPost(given, session.isAdmin()));
    }

    private ObjectNode create(Session session, ObjectNode port) {
        ObjectNode network = networking.networks().get(port.path("network_id").asText());
        if (network == null || !networking.mayUse(session, network)) {
            throw NeutronFault.notFound("Network", port.path("network_id").asText());
        }
        QosPolicies.check(networking, session, port.path("qos_policy_id"));
        QosPolicies.checkPort(networking, Identifiers.uuid(), network, port.path("qos_policy_id"));
        setSecurityGroups(session, port);
        setMacAddress(port);
        port.set("fixed_ips", addresses.allocate(port, network));
        networking.checkQuota("port", networking.ports(), session.project().orElseThrow());
        // The tags of a POST are accepted and dropped. Recording: port-create-with-tags, then ports-by-tags.
        networking.stamp(port, session.projectId(), 1);
        port.put("status", "DOWN").put("binding:vif_type", "unbound").put("ip_allocation", "immediate");
        port.set("qos_network_policy_id", network.path("qos_policy_id"));
        port.set("binding:vif_details", Json.object());
        Networking.name(port, port.path("dns_name").asText());
        networking.addPort(port);
        return port;
    }

    private void setSecurityGroups(Session session, ObjectNode port) {
        String own = networking.securityGroup(session.projectId());
        if (port.path("security_groups").isNull()) {
            ArrayNode groups = port.putArray("security_groups");
            if (port.path("port_security_enabled").asBoolean()) {
                groups.add(own);
            }
        }
        port.path("security_groups").forEach(group -> {
            if (!group.asText().equals(own)) {
                throw new NeutronFault(
                        404, "SecurityGroupNotFound", "Security group " + group.asText() + " does not exist");
            }
        });
    }

    /** A MAC address that is given is not looked at. Recordings: port-create-mac-bad, port-create-mac-in-use. */
    private void setMacAddress(ObjectNode port) {
        String networkId = port.path("network_id").asText();
        if (port.path("mac_address").isNull()) {
            port.put("mac_address", Identifiers.macAddress());
        } else if (networking.portsOf(networkId).stream()
                .anyMatch(other -> other.path("mac_address").equals(port.path("mac_address")))) {
            throw new NeutronFault(
                    409,
                    "MacAddressInUse",
                    "Unable to complete operation for network " + networkId + ". The mac address "
                            + port.path("mac_address").asText() + " is in use.");
        }
    }

    @Override
    public void update(NeutronCall call, ObjectNode port, ObjectNode changes) {
        String id = port.path("id").asText();
        ObjectNode network = networking.networkOf(port).orElseThrow();
        QosPolicies.check(networking, call.session(), changes.path("qos_policy_id"));
        QosPolicies.checkPort(networking, id, network, changes.path("qos_policy_id"));
        checkSecurity(call, port, changes);
        if (changes.has("fixed_ips")) {
            networking.removePort(id);
            ObjectNode changed = port.deepCopy();
            changed.set("fixed_ips", changes.get("fixed_ips"));
            try {
                ArrayNode allocated = addresses.allocate(changed, network);
                changes.set("fixed_ips", allocated);
                port.set("fixed_ips", allocated);
                Networking.name(port, port.path("dns_name").asText());
            } finally {
                networking.addPort(port);
            }
        }
    }

    /** Recordings: port-update-no-security, port-update-mac-as-member. */
    private static void checkSecurity(NeutronCall call, ObjectNode port, ObjectNode changes) {
        if (changes.has("mac_address") && !call.isAdmin()) {
            throw new NeutronFault(
                    403,
                    "PolicyNotAuthorized",
                    "(rule:update_port and rule:update_port:mac_address) is disallowed by policy");
        }
        ObjectNode changed = port.deepCopy();
        changed.setAll(changes);
        if (!changed.path("port_security_enabled").asBoolean()
                && !changed.path("security_groups").isEmpty()) {
            throw new NeutronFault(
                    409,
                    "PortSecurityPortHasSecurityGroup",
                    "Port has security group associated. Cannot disable port security or IP address until security "
                            + "group is removed.");
        }
    }

    /**
     * A port can be deleted from under its server, but not from under a router or a trunk. Recordings: port-delete,
     * port-delete-of-server, port-delete-of-router, port-delete-parent, port-delete-sub-port.
     */
    @Override
    public void delete(NeutronCall call, ObjectNode port) {
        String id = port.path("id").asText();
        if (port.path("device_owner").asText().equals(RouterInterfaces.OWNER)) {
            throw new NeutronFault(
                    409,
                    "ServicePortInUse",
                    "Port " + id + " cannot be deleted directly via the port API: has device owner "
                            + RouterInterfaces.OWNER + ".");
        }
        networking.trunkOfParent(id).ifPresent(trunk -> {
            throw new NeutronFault(
                    409,
                    "PortInUseAsTrunkParent",
                    "Port " + id + " is currently a parent port for trunk "
                            + trunk.path("id").asText() + ".");
        });
        networking.trunkOfSubPort(id).ifPresent(trunk -> {
            throw new NeutronFault(
                    409,
                    "PortInUseAsSubPort",
                    "Port " + id + " is currently a subport for trunk "
                            + trunk.path("id").asText() + ".");
        });
        networking.removePort(id);
    }

    /** The port that a router makes on a subnet: its gateway. */
    ObjectNode createForRouter(Session session, ObjectNode subnet) {
        String address = subnet.path("gateway_ip").asText();
        String subnetId = subnet.path("id").asText();
        if (networking.allocated(subnetId).contains(address)) {
            throw new NeutronFault(
                    409,
                    "IpAddressAlreadyAllocated",
                    "IP address " + address + " already allocated in subnet " + subnetId);
        }
        ObjectNode given =
                Json.object().put("network_id", subnet.path("network_id").asText());
        given.put("port_security_enabled", false).putArray("fixed_ips");
        ObjectNode port = create(session, SCHEMA.forPost(given, session.isAdmin()));
        port.putArray("fixed_ips").addObject().put("subnet_id", subnetId).put("ip_address", address);
        networking.allocated(subnetId).add(address);
        Networking.name(port, "");
        return port;
    }

    /** What a port carries is shown with it. Recording: port-show-parent. */
    @Override
    public void present(NeutronCall call, ObjectNode port, ObjectNode view) {
        networking.trunkOfParent(port.path("id").asText()).ifPresent(trunk -> {
            ObjectNode details = view.putObject("trunk_details");
            details.set("trunk_id", trunk.path("id"));
            ArrayNode subPorts = details.putArray("sub_ports");
            trunk.path("sub_ports").forEach(subPort -> {
                ObjectNode shown = subPort.deepCopy();
                ObjectNode carried =
                        networking.ports().get(subPort.path("port_id").asText());
                shown.set("mac_address", carried.path("mac_address"));
                subPorts.add(shown);
            });
        });
    }

    @Override
    public boolean isVisible(NeutronCall call, ObjectNode port) {
        return call.isAdmin()
                || Networking.owns(call.session().projectId(), port)
                || networking
                        .networkOf(port)
                        .filter(network -> Networking.owns(call.session().projectId(), network))
                        .isPresent();
    }
}
